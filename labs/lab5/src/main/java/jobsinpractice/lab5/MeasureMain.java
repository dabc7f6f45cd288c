package jobsinpractice.lab5;

import static jobsinpractice.simulator.Model.constant;
import static jobsinpractice.simulator.Model.cores;
import static jobsinpractice.simulator.Model.hours;
import static jobsinpractice.simulator.Model.job;
import static jobsinpractice.simulator.Model.machine;
import static jobsinpractice.simulator.Model.ms;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import jobsinpractice.simulator.Fleet;
import jobsinpractice.simulator.GaugeSeries;
import jobsinpractice.simulator.Result;
import jobsinpractice.simulator.Simulation;
import jobsinpractice.simulator.Trace;
import jobsinpractice.testkit.ToDo;

/**
 * Given. What your formulas predict, next to what the engine does on this machine. Takes 150 s:
 * {@code ./mvnw -pl labs/lab5 compile -Dmeasure}
 */
public final class MeasureMain {
  private static final int THREADS = 10;
  private static final Duration SERVICE = Duration.ofMillis(50);
  private static final double SECONDS = 6;
  private static final int ROUNDS = 12;

  private static final Burst BURST = new Burst(120, 500, Duration.ofSeconds(3));
  private static final double CALM_FIRST = 2;
  private static final int BURSTS = 3;

  private MeasureMain() {}

  public static void main(String[] args) throws InterruptedException {
    try (RealFleet fleet = new RealFleet(THREADS)) {
      fleet.run(Luck.draw(1, 100, 0.02, 3)); // warm-up: classes loaded, code compiled
      waits(fleet);
      burst(fleet);
    }
  }

  private static void waits(RealFleet fleet) throws InterruptedException {
    Flow flow = new Flow("Job", 9_600, SERVICE);
    say(
        "One worker, 10 threads; 160 jobs a second of 50 ms on average, at random; load: %s",
        predicted(() -> OfferedLoad.of(List.of(flow)), "%.1f erlangs"));
    say("");
    say("round  jobs  utilization  mean wait  the same jobs, simulated");
    double[] measured = new double[ROUNDS];
    double[] simulated = new double[ROUNDS];
    double[] added = new double[ROUNDS];
    double[] took = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      Luck luck = Luck.draw(100 + i, 160, 0.05, SECONDS);
      RealFleet.Round round = fleet.run(luck);
      measured[i] = 1_000 * mean(round.waited);
      simulated[i] = 1_000 * simulate(luck);
      added[i] = measured[i] - simulated[i];
      took[i] = 1_000 * mean(round.served);
      double busy = 100 * Arrays.stream(round.served).sum() / (THREADS * SECONDS);
      say(
          "%5d  %4d  %10.0f%%  %6.1f ms  %6.1f ms",
          i + 1, luck.jobs(), busy, measured[i], simulated[i]);
    }
    say("");
    Sample wait = new Sample(measured);
    say("mean wait, measured   %s ms", interval(wait));
    say(
        "your formula          %s",
        compared(
            () -> 1_000 * ErlangC.meanWait(THREADS, OfferedLoad.of(List.of(flow)), SERVICE),
            "%.1f ms",
            wait));
    double really = mean(took);
    Duration service = Duration.ofNanos(Math.round(really * 1e6));
    say(
        "with jobs of %.1f ms  %s",
        really,
        compared(
            () -> 1_000 * ErlangC.meanWait(THREADS, 160 * Seconds.of(service), service),
            "%.1f ms",
            wait));
    say(
        "engine and machine    add %s ms to each wait: measured minus simulated",
        interval(new Sample(added)));
    say("");
  }

  private static void burst(RealFleet fleet) throws InterruptedException {
    double capacity = THREADS / Seconds.of(SERVICE);
    double ends = CALM_FIRST + Seconds.of(BURST.lasts());
    say(
        "A burst: 120 jobs a second, 500 a second for 3 s, and 120 again. 10 threads can do %.0f a second.",
        capacity);
    double[] depth = new double[BURSTS];
    double[] drain = new double[BURSTS];
    for (int i = 0; i < BURSTS; i++) {
      Luck luck = Luck.draw(200 + i, BURST, CALM_FIRST, 0.05, ends + 20);
      double[] seen = fleet.drain(luck, ends);
      double[] same = simulatedDrain(luck, ends);
      depth[i] = seen[0];
      drain[i] = seen[1];
      say(
          "burst %d: %.0f jobs waited at its end, none after %.1f s  (simulated: %.0f, %.1f s)",
          i + 1, depth[i], drain[i], same[0], same[1]);
    }
    say("");
    say("depth, measured       %s jobs", interval(new Sample(depth)));
    say(
        "your formula          %s",
        compared(() -> Tail.depth(BURST, capacity), "%.0f jobs", new Sample(depth)));
    say("drained, measured     %s s", interval(new Sample(drain)));
    say(
        "your formula          %s",
        compared(() -> Tail.drain(BURST, capacity), "%.1f s", new Sample(drain)));
  }

  /** Mean wait of these same jobs, in seconds, in the simulator. */
  private static double simulate(Luck luck) {
    return run(luck).latency().mean();
  }

  /** Depth at the end of the burst, and seconds from there until no job waits. */
  private static double[] simulatedDrain(Luck luck, double ends) {
    GaugeSeries series = run(luck).series();
    double[] time = series.seconds();
    double[] depth = series.depth("default");
    int end = 0;
    while (time[end] < ends - 0.001) {
      end++;
    }
    int row = end;
    while (depth[row] > 0) {
      row++;
    }
    return new double[] {depth[end], time[row] - time[end]};
  }

  private static Result run(Luck luck) {
    return Simulation.seed(1)
        .load(Trace.parse("luck", luck.trace()).of(job("Job").io(constant(SERVICE))))
        .fleet(Fleet.of(1).process().threads(THREADS).on(machine(cores(1))))
        .sampledEvery(ms(100))
        .runAndDrain(hours(1));
  }

  private static String interval(Sample sample) {
    return format("%.1f ± %.1f", sample.mean(), sample.give());
  }

  private static String predicted(DoubleSupplier formula, String form) {
    try {
      return format(form, formula.getAsDouble());
    } catch (RuntimeException e) {
      return e instanceof ToDo ? e.getMessage() : "threw " + e;
    }
  }

  private static String compared(DoubleSupplier formula, String form, Sample sample) {
    try {
      double predicted = formula.getAsDouble();
      return format(form, predicted) + ": " + sample.verdict(predicted);
    } catch (RuntimeException e) {
      return e instanceof ToDo ? e.getMessage() : "threw " + e;
    }
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private static void say(String form, Object... values) {
    System.out.println(format(form, values));
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
