/**
 * Reports what a worker process did in the last second, for a page that shows it live. A worker
 * with this jar on its class path reports by itself: {@link
 * jobsinpractice.activity.ActivityExtension}.
 *
 * <p>Sidekiq's heartbeat comes every 10 s and says what runs at that moment. Between two beats a
 * thread runs hundreds of jobs that no page sees. So there is one key more for each process:
 *
 * <pre>
 * &lt;identity&gt;:pulse   string, JSON, written once a second, lives 5 s
 *   at              seconds since the epoch, when it was made
 *   started         seconds since the epoch: the process's start
 *   concurrency     threads
 *   busy            threads that run a job now
 *   busy_seconds    thread seconds spent in jobs since the start, including running jobs
 *   attempts        attempts that ended since the start; failed: those of them that failed
 *   attempt_seconds what they took, in all; wait_seconds: from enqueued_at to their start, in all
 *   rss             resident memory in KB
 *   rtt_us          what writing the last report took, in microseconds
 *   classes         names of job classes, for the spans
 *   threads         [tid, [[from, length, busy, class, jobs, failed] …]] for up to 100 threads: what each
 *                   ran in the last 3 s; from in ms before at, length in ms (−1: still runs),
 *                   busy: ms of it in jobs
 * </pre>
 *
 * It is bounded: 1,500 spans at most, short jobs that follow each other closely are one span. It
 * has no part in any job's outcome, and nothing is lost when it is.
 *
 * <p>Stable: the key and its fields, and {@code ActivityExtension}. {@code RepeatingTask} and
 * {@code ActivityRecorder} are internal.
 *
 * @since 0.1.0
 */
package jobsinpractice.activity;
