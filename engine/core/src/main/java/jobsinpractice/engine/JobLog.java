package jobsinpractice.engine;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Server middleware: a log line when a job starts and when it ends, and what {@link JobMdc} adds to
 * everything that the job logs itself. Both lines carry jid, class, queue and elapsed (s) as
 * key-value pairs, for log stores that index them.
 */
public final class JobLog implements Middleware {
  private static final Logger LOG = LoggerFactory.getLogger("jobs");

  private final JobMdc mdc = new JobMdc();

  @Override
  public void call(Job job, Next next) throws Exception {
    mdc.call(job, () -> logged(job, next));
  }

  private static void logged(Job job, Next next) throws Exception {
    long started = System.nanoTime();
    try {
      said(job).log("start");
      next.call();
      said(job).addKeyValue("elapsed", seconds(started)).log("done");
    } catch (JobPostponed e) {
      said(job).addKeyValue("elapsed", seconds(started)).log("postponed");
      throw e;
    } catch (IterableJob.Stopped e) {
      said(job).addKeyValue("elapsed", seconds(started)).log("stopped");
      throw e;
    } catch (Throwable e) {
      said(job).addKeyValue("elapsed", seconds(started)).log("fail");
      throw e;
    }
  }

  private static LoggingEventBuilder said(Job job) {
    return LOG.atInfo()
        .addKeyValue("jid", job.jid())
        .addKeyValue("class", job.type())
        .addKeyValue("queue", job.queue());
  }

  private static double seconds(long started) {
    return Duration.ofNanos(System.nanoTime() - started).toMillis() / 1e3;
  }
}
