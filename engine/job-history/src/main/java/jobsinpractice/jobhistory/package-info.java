/**
 * Records how often each class of job ran, failed, and how long it took, in Redis, as Sidekiq 8
 * does: its pages show a Java worker's numbers, and the dashboard a Ruby worker's.
 *
 * <p>{@link jobsinpractice.jobhistory.ClassHistoryRecorder} writes, {@link
 * jobsinpractice.jobhistory.ClassHistory} reads. A worker records as soon as this jar is on its
 * class path.
 *
 * <pre>
 * j|YYMMDD|H:MM          hash, a minute:    class|p runs, class|f failures, class|ms time of those
 *                        that succeeded; lives 8 h
 * j|YYMMDD|H:M           the same for ten minutes; lives 3 days
 * h|class-D-H:M          26 counters of 16 bits: runs of a minute by time; lives 8 h
 * </pre>
 *
 * Sidekiq 7 names the first {@code j|YYYYMMDD|H:M} and the last {@code class-DD-HH:M}; they are
 * read, and not written.
 *
 * <p>Stable, as a whole.
 *
 * @since 0.1.0
 */
package jobsinpractice.jobhistory;
