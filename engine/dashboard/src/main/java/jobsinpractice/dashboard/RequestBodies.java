package jobsinpractice.dashboard;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.internal.DaemonThread;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/**
 * Bounds what forms that do not arrive can hold: a few threads, each for a few seconds. All other
 * threads are left to the pages.
 */
final class RequestBodies implements AutoCloseable {
  /** Forms that are read at the same time; a person sends one. */
  static final int AT_ONCE = 8;

  static final Duration LONGEST = Duration.ofSeconds(5);

  private final Semaphore free = new Semaphore(AT_ONCE);
  private final ScheduledThreadPoolExecutor clock;

  RequestBodies() {
    clock = new ScheduledThreadPoolExecutor(1, DaemonThread.named("dashboard-bodies"));
    clock.setRemoveOnCancelPolicy(true);
  }

  /**
   * Runs what reads the request's body.
   *
   * @throws HttpResponseException when too many others are being read
   */
  void read(Context request, Runnable reader) {
    if (!free.tryAcquire()) {
      request.header("Retry-After", Long.toString(LONGEST.toSeconds()));
      request.header("Connection", "close"); // the body stays unread
      throw new HttpResponseException(
          503, "Too many requests at once. Nothing was done. Try again in a moment.");
    }
    EndPoint connection = connection(request);
    Future<?> end =
        clock.schedule(() -> connection.close(), LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    try {
      reader.run();
    } finally {
      end.cancel(false);
      free.release();
    }
  }

  private static EndPoint connection(Context request) {
    return ServletContextRequest.getServletContextRequest(request.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint();
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
