package jobsinpractice.engine;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Server middleware: a log line when a job starts and when it ends, and the job's jid, class and
 * queue in the logging context of everything that it logs itself. Both lines carry jid, class,
 * queue and elapsed (s) as key-value pairs, for log stores that index them.
 */
public final class JobLog implements Middleware {
  private static final Logger LOG = LoggerFactory.getLogger("jobs");

  @Override
  public void call(Job job, Next next) throws Exception {
    long started = System.nanoTime();
    MDC.put("jid", job.jid());
    MDC.put("class", job.type());
    MDC.put("queue", job.queue());
    try {
      said(job).log("start");
      next.call();
      said(job).addKeyValue("elapsed", seconds(started)).log("done");
    } catch (JobPostponed e) {
      said(job).addKeyValue("elapsed", seconds(started)).log("postponed");
      throw e;
    } catch (Throwable e) {
      said(job).addKeyValue("elapsed", seconds(started)).log("fail");
      throw e;
    } finally {
      MDC.remove("jid");
      MDC.remove("class");
      MDC.remove("queue");
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
