package jobsinpractice.fleet;

import java.io.IOException;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.DaemonThread;
import jobsinpractice.simulator.outage.CollapsingServer;
import jobsinpractice.simulator.outage.Outage;
import jobsinpractice.simulator.outage.ServiceStatus;

/**
 * The payment provider that charges cards, on 127.0.0.1: chapter 9's service that collapses. A
 * fleet without charges also has it, for charges that lab 9's fleet has left. In lab 9 it becomes
 * slow at noon for a while, reports each second to Redis what it saw in the last five, and prints
 * that every five seconds.
 */
final class PaymentProvider implements AutoCloseable {
  /** Its limits and how slow it becomes; the workload has the times and the rate. */
  static final Outage NOON = Outage.noon(1);

  private final CollapsingServer server;
  private final Workload workload;
  private final Consumer<String> out;
  private final ServiceReport report;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(DaemonThread.named("payment-provider"));
  private long second;
  private long sinceNoon;
  private boolean troubled;

  /**
   * @param out takes its lines
   */
  PaymentProvider(Workload workload, Redis redis, Consumer<String> out) throws IOException {
    this.workload = workload;
    this.out = out;
    this.server = new CollapsingServer(NOON, workload.chargeDeclinedShare());
    this.sinceNoon = -workload.noonAfter().toSeconds();
    this.report = new ServiceReport(server, redis);
    if (workload.charges()) report.write(); // a worker may ask before the first second is over
  }

  int port() {
    return server.port();
  }

  /** Starts the time until noon. */
  void begin() {
    out.accept(
        "payment provider on port "
            + port()
            + "; noon is in "
            + workload.noonAfter().toSeconds()
            + " s: then it is slow for "
            + workload.slowAtNoon().toSeconds()
            + " s");
    timer.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
  }

  private void tick() {
    second++;
    sinceNoon++;
    // A provider that is still down gets no second outage on top.
    if (sinceNoon == workload.noonEvery().toSeconds() && !troubled) sinceNoon = 0;
    if (sinceNoon == 0) becomeSlow();
    if (sinceNoon == workload.slowAtNoon().toSeconds()) becomeFast();
    ServiceStatus status = report.afterSecond();
    if (second % ServiceReport.SECONDS == 0) out.accept(line(status));
    OptionalDouble recovered = server.log().recoveredAfter();
    if (troubled && recovered.isPresent()) {
      troubled = false;
      out.accept(
          String.format(
              Locale.ROOT,
              "the payment provider has recovered: charges succeed again %.0f s after the slow time",
              recovered.getAsDouble()));
    }
  }

  private void becomeSlow() {
    server.slow();
    troubled = true;
    out.accept(
        String.format(
            Locale.ROOT,
            "noon: the payment provider takes %.0f times as long, for %d s",
            NOON.slower(),
            workload.slowAtNoon().toSeconds()));
  }

  private void becomeFast() {
    server.fast();
    out.accept("the slow time is over: the payment provider is as fast as before");
  }

  private String line(ServiceStatus s) {
    return String.format(
        Locale.ROOT,
        "provider: %.1f calls a second, %.1f of them retries; %.1f answers in time, %.1f late,"
            + " %.1f refused; works on %d",
        report.callsPerSecond(),
        s.retries(),
        s.inTime(),
        s.late(),
        s.refused(),
        server.inside());
  }

  @Override
  public void close() {
    timer.shutdownNow();
    server.close();
  }
}
