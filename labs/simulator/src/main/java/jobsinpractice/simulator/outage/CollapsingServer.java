package jobsinpractice.simulator.outage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import jobsinpractice.engine.internal.DaemonThread;

/**
 * A real HTTP server on 127.0.0.1 that answers as slowly as a {@link CollapsingService}: with 200
 * after the time that so many requests take, or at once with 503 above the limit.
 */
public final class CollapsingServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(DaemonThread.named("collapsing-server"));
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicLong requests = new AtomicLong();

  /** Has no permit: a request waits for its whole time here, or until it is closed. */
  private final Semaphore noPermit = new Semaphore(0);

  private volatile CollapsingService service;

  /** Starts it on a free port. */
  public CollapsingServer(CollapsingService service) throws IOException {
    this.service = service;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Changes how slow it is, from the next request on. */
  public void become(CollapsingService other) {
    service = other;
  }

  /** Returns how many requests it works on now. */
  public int inside() {
    return inside.get();
  }

  /** Returns how many requests have arrived, the refused ones included. */
  public long requests() {
    return requests.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    CollapsingService now = service;
    int crowd = inside.incrementAndGet();
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      if (crowd > now.limit()) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      // The caller may have given up meanwhile; a server notices only when it answers.
      noPermit.tryAcquire((long) (now.seconds(crowd) * 1e9), TimeUnit.NANOSECONDS);
      exchange.sendResponseHeaders(200, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      inside.decrementAndGet();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
