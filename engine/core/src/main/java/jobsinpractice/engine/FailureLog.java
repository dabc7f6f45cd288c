package jobsinpractice.engine;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listener: a warning with the stack trace for each attempt that fails, and one more when the job
 * dies. Without it, a failure is only in the job itself, in the retry set or the dead set. The
 * lines name class, jid, queue, and attempt (0 on the first run), in their text and in the MDC, as
 * {@link JobMdc} does. A job of an unknown class is left out, because every worker logs that by
 * itself.
 *
 * @since 0.1.0
 */
public final class FailureLog implements WorkerListener {
  private final Logger log;

  /** Logs under the name {@code jobs}. */
  public FailureLog() {
    this(LoggerFactory.getLogger("jobs"));
  }

  FailureLog(Logger log) {
    this.log = log;
  }

  @Override
  public void jobFailed(Job job, Throwable error, Duration elapsed) {
    if (error instanceof UnknownJobClass) return;
    JobMdc.with(job, () -> log.warn("{} failed: {}", name(job), printable(error), error));
  }

  @Override
  public void jobDied(Job job, Throwable error) {
    if (error instanceof UnknownJobClass) return;
    JobMdc.with(
        job, () -> log.warn("{} died, no attempt follows: {}", name(job), printable(error)));
  }

  private static String name(Job job) {
    return printable(job) + " attempt=" + job.attempt();
  }

  /** These texts can come from a payload: they must not make up lines of their own. */
  private static String printable(Object text) {
    return text.toString().replaceAll("\\p{Cntrl}", "?");
  }
}
