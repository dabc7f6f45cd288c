package jobsinpractice.classroom;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.internal.DaemonThread;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/** Bounds what a body that is large, or that arrives slowly, can hold. */
final class RequestTimes implements AutoCloseable {
  static final int LARGEST = 4 * 1024;
  static final Duration LONGEST = Duration.ofSeconds(3);

  private final ScheduledThreadPoolExecutor clock;

  RequestTimes() {
    clock = new ScheduledThreadPoolExecutor(1, DaemonThread.named("class-board-times"));
    clock.setRemoveOnCancelPolicy(true);
  }

  /** Returns the body; empty if it is too large, has no length, or does not arrive in time. */
  Optional<byte[]> body(Context request) {
    long length = request.req().getContentLengthLong();
    if (length < 1 || length > LARGEST) {
      return Optional.empty();
    }
    EndPoint connection =
        ServletContextRequest.getServletContextRequest(request.req())
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint();
    Future<?> end =
        clock.schedule(() -> connection.close(), LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    try {
      byte[] body = request.req().getInputStream().readNBytes((int) length);
      return body.length == length ? Optional.of(body) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } finally {
      end.cancel(false);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
