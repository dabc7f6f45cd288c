package jobsinpractice.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The words of a model, to be imported statically. */
public final class Model {
  private Model() {}

  // ---- times and rates
  public static Duration ms(long milliseconds) {
    return Duration.ofMillis(milliseconds);
  }

  public static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  public static Duration minutes(long minutes) {
    return Duration.ofMinutes(minutes);
  }

  public static Duration hours(long hours) {
    return Duration.ofHours(hours);
  }

  static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  public static Rate perSecond(double rate) {
    return new Rate(rate);
  }

  public static Rate perMinute(double rate) {
    return new Rate(rate / 60);
  }

  public static Rate perHour(double rate) {
    return new Rate(rate / 3600);
  }

  // ---- jobs
  public static JobClass job(String name) {
    return new JobClass(name, "default", List.of());
  }

  public static Distribution constant(Duration value) {
    return new Distribution.Constant(seconds(value));
  }

  public static Distribution exponential(Duration mean) {
    return new Distribution.Exponential(seconds(mean));
  }

  /** {@code variation} is the coefficient of variation: deviation over mean. */
  public static Distribution lognormal(Duration mean, double variation) {
    return new Distribution.Lognormal(seconds(mean), variation);
  }

  public static Distribution pareto(Duration minimum, double shape) {
    return new Distribution.Pareto(seconds(minimum), shape);
  }

  /** Recorded values, in seconds. */
  public static Distribution empirical(double... seconds) {
    return new Distribution.Empirical(seconds);
  }

  // ---- arrivals
  public static Arrivals steady(Rate rate) {
    return new Arrivals.Steady(rate);
  }

  public static Arrivals poisson(Rate rate) {
    return new Arrivals.Poisson(rate);
  }

  /** {@code rates(perSecond(5)).lasting(minutes(10)).then(perSecond(50)).lasting(…)}. */
  public static RateProfile rates(Rate first) {
    return RateProfile.startingWith(first);
  }

  /** On and off for ever, quiet first. */
  public static RateProfile bursts(Rate quiet, Duration quietFor, Rate busy, Duration busyFor) {
    return rates(quiet).lasting(quietFor).then(busy).lasting(busyFor).repeating();
  }

  public static Trace trace(Path file) throws IOException {
    return Trace.read(file);
  }

  // ---- machines and queues
  public static Machine machine(int cores) {
    return new Machine(cores, 0);
  }

  /** For the sentence's sake: {@code machine(cores(2))}. */
  public static int cores(int number) {
    return number;
  }

  public static QueuePolicy strict(String... queues) {
    return QueuePolicy.strict(queues);
  }

  /** {@code weighted().queue("critical", 6).queue("default", 3)}. */
  public static WeightedOrder weighted() {
    return WeightedOrder.empty();
  }
}
