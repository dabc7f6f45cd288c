package jobsinpractice.engine;

import java.util.Map;
import org.slf4j.MDC;

/**
 * Server middleware: puts the job's {@code jid}, {@code class}, {@code queue}, and {@code attempt}
 * (0 on the first run) into SLF4J's logging context, the MDC, of everything that the job logs on
 * its thread. When the job has ended, however it ended, the context is what it was before, also
 * without what the job's own code has put into it.
 *
 * <p>Add it first, so that the lines of other middleware carry the same.
 *
 * @since 0.1.0
 */
public final class JobMdc implements Middleware {
  @Override
  public void call(Job job, Next next) throws Exception {
    Map<String, String> before = MDC.getCopyOfContextMap();
    try {
      put(job);
      next.call();
    } finally {
      restore(before);
    }
  }

  /** For a line about a job that is logged after its middleware, or without any. */
  static void with(Job job, Runnable line) {
    Map<String, String> before = MDC.getCopyOfContextMap();
    try {
      put(job);
      line.run();
    } finally {
      restore(before);
    }
  }

  private static void put(Job job) {
    MDC.put("jid", job.jid());
    MDC.put("class", job.type());
    MDC.put("queue", job.queue());
    MDC.put("attempt", Integer.toString(job.attempt()));
  }

  private static void restore(Map<String, String> before) {
    if (before == null) MDC.clear();
    else MDC.setContextMap(before);
  }
}
