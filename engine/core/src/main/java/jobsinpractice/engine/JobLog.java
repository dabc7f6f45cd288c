package jobsinpractice.engine;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Server middleware: a log line when a job starts and when it ends, and the job's jid, class and
 * queue in the logging context of everything that it logs itself.
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
      LOG.info("start");
      next.call();
      line("done", started);
    } catch (Throwable e) {
      line("fail", started);
      throw e;
    } finally {
      MDC.remove("jid");
      MDC.remove("class");
      MDC.remove("queue");
    }
  }

  private static void line(String what, long started) {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
    LOG.atInfo().addKeyValue("elapsed", elapsed.toMillis() / 1e3).log(what);
  }
}
