package jobsinpractice.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import jobsinpractice.simulator.scaling.ScalingSettings;

/**
 * The jobs that arrive, and how often: the shop's cast and workload.properties, overridden by the
 * learner's own lines in {@code .lab/workload.properties}. Loading reads every value once, so a
 * mistake stops the fleet at its start with one line, and never in the middle of a job.
 */
public final class Workload {
  /** How jobs of one class arrive: at random moments, or one every 1/rate seconds. */
  enum Arrivals {
    POISSON,
    STEADY
  }

  /** A line of the workload file that cannot be used; the message names the line and the fix. */
  public static final class Unusable extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    Unusable(String message) {
      super(message);
    }
  }

  private static final String RESOURCE = "/workload.properties";

  private final Properties lines;
  private final Path overrides;

  private Workload(Properties lines, Path overrides) {
    this.lines = lines;
    this.overrides = overrides;
    readEverythingOnce();
  }

  /**
   * @param overrides the learner's own lines; need not exist
   * @throws Unusable when a line is unknown, or its value is not what it should be
   */
  public static Workload load(Path overrides) {
    return load(List.of(overrides));
  }

  /**
   * @param overrides files with lines that override those before; each need not exist
   * @throws Unusable when a line is unknown, or its value is not what it should be
   */
  static Workload load(List<Path> overrides) {
    Properties lines = new Properties();
    try (InputStream in = Workload.class.getResourceAsStream(RESOURCE)) {
      lines.load(in);
      CastSettings.addTo(lines);
      for (Path file : overrides) override(lines, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Workload(lines, overrides.get(overrides.size() - 1));
  }

  private static void override(Properties lines, Path file) throws IOException {
    if (!Files.exists(file)) return;
    Properties own = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      own.load(reader);
    }
    for (String name : own.stringPropertyNames()) {
      if (!lines.containsKey(name)) {
        throw new Unusable(
            file + ": unknown setting " + name + "; workload.properties lists the names");
      }
      lines.setProperty(name, own.getProperty(name));
    }
  }

  Arrivals arrivals() {
    return switch (text("arrivals")) {
      case "poisson" -> Arrivals.POISSON;
      case "steady" -> Arrivals.STEADY;
      default -> throw unusable("arrivals", "poisson or steady");
    };
  }

  /** Returns the jobs per second; for the report, from its interval. */
  double perSecond(JobKind kind) {
    return kind == JobKind.NIGHTLY_REPORT
        ? 1.0 / seconds("nightly-report.every-seconds", 1).toSeconds()
        : number(kind.setting() + ".per-second", 0, 1000);
  }

  /** Returns how the rate of the webhooks rises and falls; its peak is 0 if it does neither. */
  RisingRate webhookPeak() {
    return new RisingRate(
        perSecond(JobKind.WEBHOOK),
        number("webhook.peak-per-second", 0, 1000),
        seconds("webhook.peak-every-seconds", 1));
  }

  /** Returns the numbers of a fleet whose worker processes come and go. */
  ScalingSettings scaling() {
    return new ScalingSettings(
        PromiseCheck.promised(queue(JobKind.WEBHOOK)).toSeconds(),
        threads(),
        (int) whole("machines.floor", 0, 20),
        (int) whole("machines.ceiling", 1, 20),
        seconds("machines.boot-seconds", 1).toSeconds(),
        whole("machines.interval-seconds", 1, 10), // pages keep a status for 12 s
        seconds("machines.cool-down-seconds", 0).toSeconds(),
        webhookLatency().toMillis() / 1e3);
  }

  String queue(JobKind kind) {
    String name = kind.setting() + ".queue";
    if (!text(name).matches("[A-Za-z0-9_.-]+")) {
      throw unusable(name, "a queue's name: letters, digits, _ . -");
    }
    return text(name);
  }

  /** Returns the queues that a worker must serve, each once, in the order of the file. */
  public List<String> queues() {
    return Stream.of(JobKind.values()).map(this::queue).distinct().toList();
  }

  int retry(JobKind kind) {
    return (int) whole(kind.setting() + ".retry", 0, 1000);
  }

  List<Integer> thumbnailWidths() {
    try {
      List<Integer> widths =
          Arrays.stream(text("thumbnail.widths").split(","))
              .map(w -> Integer.valueOf(w.trim()))
              .toList();
      if (widths.stream().allMatch(w -> w >= 16 && w <= 2400)) {
        return widths;
      }
    } catch (NumberFormatException e) {
      // reported below, with the range
    }
    throw unusable("thumbnail.widths", "widths from 16 to 2400, separated by commas");
  }

  Duration mailLatency() {
    return milliseconds("welcome-mail.latency-ms");
  }

  int burstJobs() {
    return (int) whole("welcome-mail.burst-jobs", 0, 100_000);
  }

  Duration burstEvery() {
    return seconds("welcome-mail.burst-every-seconds", 1);
  }

  int webhookBurstJobs() {
    return (int) whole("webhook.burst-jobs", 0, 100_000);
  }

  Duration webhookBurstEvery() {
    return seconds("webhook.burst-every-seconds", 1);
  }

  /** Threads of a worker without the flag -c. */
  int threads() {
    return (int) whole("threads", 1, 1000);
  }

  Duration scheduledPollInterval() {
    return seconds("scheduled-poll-seconds", 1);
  }

  boolean charges() {
    return perSecond(JobKind.CHARGE_CARD) > 0;
  }

  double chargeDeclinedShare() {
    return number("charge-card.declined-share", 0, 1);
  }

  Duration noonAfter() {
    return seconds("payment-provider.noon-after-seconds", 1);
  }

  Duration noonEvery() {
    return seconds("payment-provider.noon-every-seconds", 1);
  }

  Duration slowAtNoon() {
    return seconds("payment-provider.slow-seconds", 1);
  }

  /** Worker processes that the enqueuer waits for before it pushes. */
  int workers() {
    return (int) whole("workers", 1, 100);
  }

  Duration webhookLatency() {
    return milliseconds("webhook.latency-ms");
  }

  Duration webhookTimeout() {
    return milliseconds("webhook.timeout-ms");
  }

  double webhookFailureShare() {
    return number("webhook.failure-share", 0, 1);
  }

  double webhookHangShare() {
    return number("webhook.hang-share", 0, 1);
  }

  double webhookClosedShare() {
    return number("webhook.closed-share", 0, 1);
  }

  Duration reportAhead() {
    return seconds("nightly-report.ahead-seconds", 0);
  }

  private void readEverythingOnce() {
    arrivals();
    for (JobKind kind : JobKind.values()) {
      perSecond(kind);
      queue(kind);
      retry(kind);
    }
    thumbnailWidths();
    mailLatency();
    burstJobs();
    burstEvery();
    webhookBurstJobs();
    webhookBurstEvery();
    workers();
    threads();
    scheduledPollInterval();
    chargeDeclinedShare();
    noonAfter();
    noonEvery();
    slowAtNoon();
    webhookLatency();
    webhookTimeout();
    webhookClosedShare();
    reportAhead();
    RisingRate rate = webhookPeak();
    if (rate.high() > 0 && rate.low() * rate.period().toSeconds() < 1) {
      throw unusable("webhook.per-second", "at least one job in webhook.peak-every-seconds");
    }
    if (scaling().floor() > scaling().ceiling()) {
      throw unusable("machines.floor", "at most machines.ceiling = " + scaling().ceiling());
    }
    if (webhookFailureShare() + webhookHangShare() > 1) {
      throw unusable("webhook.hang-share", "at most 1 together with webhook.failure-share");
    }
  }

  private Duration milliseconds(String name) {
    return Duration.ofMillis(whole(name, 1, 600_000));
  }

  private Duration seconds(String name, long least) {
    return Duration.ofSeconds(whole(name, least, 86_400));
  }

  long whole(String name, long least, long most) {
    double value = number(name, least, most);
    if (value != Math.rint(value)) throw unusable(name, "a whole number");
    return (long) value;
  }

  double number(String name, long least, long most) {
    try {
      double value = Double.parseDouble(text(name));
      if (value >= least && value <= most) return value;
    } catch (NumberFormatException e) {
      // reported below, with the range
    }
    throw unusable(name, "a number from " + least + " to " + most);
  }

  String text(String name) {
    return lines.getProperty(name).trim();
  }

  private Unusable unusable(String name, String wanted) {
    return new Unusable(overrides + ": " + name + " = " + text(name) + "; write " + wanted);
  }
}
