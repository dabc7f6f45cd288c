package jobsinpractice.simulator.outage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jobsinpractice.engine.internal.DaemonThread;

/**
 * A real HTTP server on 127.0.0.1 that answers as slowly as a {@link CollapsingService}: with 200
 * after the time that so many requests take, or at once with 503 above the limit. A few cards it
 * declines with 402.
 */
public final class CollapsingServer implements AutoCloseable {
  /** The header with the number of attempts before this one. */
  static final String ATTEMPT = "Attempt";

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(DaemonThread.named("collapsing-server"));
  private final AtomicInteger inside = new AtomicInteger();
  private final OutageLog log = new OutageLog(System::nanoTime);

  /** Has no permit: a request waits for its whole time here, or until it is closed. */
  private final Semaphore noPermit = new Semaphore(0);

  private final Outage outage;
  private final double declinedShare;
  private volatile CollapsingService service;

  /**
   * Starts it on a free port. It is fast at first.
   *
   * @param declinedShare the share of the orders whose card is declined, at each attempt
   */
  public CollapsingServer(Outage outage, double declinedShare) throws IOException {
    this.outage = outage;
    this.declinedShare = declinedShare;
    this.service = outage.service();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/charges/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Makes it as slow as in the outage, from the next request on. */
  public void slow() {
    log.slow();
    service = outage.serviceAt(outage.from());
  }

  /** Makes it as fast as before, from the next request on. */
  public void fast() {
    service = outage.service();
    log.fast();
  }

  /** Returns how many requests it works on now. */
  public int inside() {
    return inside.get();
  }

  /** Returns what it counts. */
  public OutageLog log() {
    return log;
  }

  private void answer(HttpExchange exchange) throws IOException {
    long began = System.nanoTime();
    String attempt = exchange.getRequestHeaders().getFirst(ATTEMPT);
    log.arrived(attempt != null && !attempt.equals("0"));
    CollapsingService now = service;
    int crowd = inside.incrementAndGet();
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      if (crowd > now.limit()) {
        log.refused();
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      // The caller may have given up meanwhile; a server notices only when it answers.
      noPermit.tryAcquire((long) (now.seconds(crowd) * 1e9), TimeUnit.NANOSECONDS);
      if (System.nanoTime() - began > outage.timeout() * 1e9) log.late();
      else log.inTime();
      exchange.sendResponseHeaders(declined(exchange) ? 402 : 200, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      inside.decrementAndGet();
    }
  }

  /** The same for each attempt: the card does not get better. */
  private boolean declined(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    long order = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    return new SplittableRandom(order).nextDouble() < declinedShare;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
