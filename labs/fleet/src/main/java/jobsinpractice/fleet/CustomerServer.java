package jobsinpractice.fleet;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import jobsinpractice.engine.internal.DaemonThread;

/**
 * The partners' servers that receive webhooks, on 127.0.0.1. Most requests succeed, some get an
 * error, some get no response, and closed accounts always get 410.
 */
final class CustomerServer implements AutoCloseable {
  /** The customer whose account is closed. */
  static final String CLOSED = "closed-account";

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(DaemonThread.named("customer"));
  private final Workload workload;

  CustomerServer(Workload workload) throws IOException {
    this.workload = workload;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/hooks", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      if (exchange.getRequestURI().getPath().endsWith("/" + CLOSED)) {
        exchange.sendResponseHeaders(410, -1);
        return;
      }
      double fate = ThreadLocalRandom.current().nextDouble();
      if (fate < workload.webhookHangShare()) {
        // Longer than the caller's timeout, which ends the request.
        MailServer.Latency.around(workload.webhookTimeout().multipliedBy(3));
        return;
      }
      MailServer.Latency.around(workload.webhookLatency());
      boolean fails = fate < workload.webhookHangShare() + workload.webhookFailureShare();
      exchange.sendResponseHeaders(fails ? 500 : 204, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
