package jobsinpractice.engine;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listener: logs a warning with the stack trace for each attempt that fails, and another warning
 * when the job dies. Without it, a failure is only in the job itself, in the retry set or the dead
 * set. The warnings name class, jid, queue, and attempt (0 on the first run), in their text and in
 * the MDC, as {@link JobMdc} does. They leave out a job of an unknown class, because every worker
 * logs that by itself.
 *
 * <p>In these lines, {@code ?} replaces line breaks and other control characters, because a payload
 * can contain them. The stack trace is printed by your logger, with the error's message as it is.
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
    JobMdc.with(job, () -> log.warn("{} failed", name(job), error));
  }

  @Override
  public void jobDied(Job job, Throwable error) {
    if (error instanceof UnknownJobClass) return;
    JobMdc.with(
        job,
        () ->
            log.warn(
                "{} died, no attempt follows: {}",
                name(job),
                Processor.printable(error.toString())));
  }

  private static String name(Job job) {
    return Processor.printable(job.toString()) + " attempt=" + job.attempt();
  }
}
