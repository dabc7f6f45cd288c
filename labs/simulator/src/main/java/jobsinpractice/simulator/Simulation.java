package jobsinpractice.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A load on a fleet, in virtual time. A value: each method answers a new simulation, {@link #run}
 * changes nothing, and two runs of one simulation give the same bytes.
 *
 * <pre>{@code
 * Simulation.seed(42)
 *     .load(poisson(perSecond(80)).of(job("Mail").cpu(ms(2)).io(exponential(ms(50)))))
 *     .fleet(Fleet.of(4).processes().threads(10).on(machine(cores(2))))
 *     .run(hours(24))
 * }</pre>
 */
public final class Simulation {
  private final long seed;
  private final List<Load> loads;
  private final Fleet fleet;
  private final double warmUp;
  private final double sample;
  private final PhaseListener listener;

  private Simulation(
      long seed,
      List<Load> loads,
      Fleet fleet,
      double warmUp,
      double sample,
      PhaseListener listener) {
    this.seed = seed;
    this.loads = List.copyOf(loads);
    this.fleet = fleet;
    this.warmUp = warmUp;
    this.sample = sample;
    this.listener = listener;
  }

  public static Simulation seed(long seed) {
    return new Simulation(
        seed, List.of(), new Fleet(List.of()), 0, 1, (thread, seconds, state) -> {});
  }

  /** The same model with other luck. */
  public Simulation reseeded(long seed) {
    return new Simulation(seed, loads, fleet, warmUp, sample, listener);
  }

  /** Adds these jobs. */
  public Simulation load(Load... more) {
    List<Load> all = new ArrayList<>(loads);
    all.addAll(List.of(more));
    return new Simulation(seed, all, fleet, warmUp, sample, listener);
  }

  /** This fleet serves them, instead of any said before. */
  public Simulation fleet(Fleet fleet) {
    return new Simulation(seed, loads, fleet, warmUp, sample, listener);
  }

  /** Measures only from here on: jobs that came before are worked on but not counted. */
  public Simulation warmUp(Duration warmUp) {
    return new Simulation(seed, loads, fleet, Model.seconds(warmUp), sample, listener);
  }

  /** A row of the time series this often; every second when not said. */
  public Simulation sampledEvery(Duration period) {
    ModelCheck.that(!period.isNegative() && !period.isZero(), "a sampling period must be over 0");
    return new Simulation(seed, loads, fleet, warmUp, Model.seconds(period), listener);
  }

  /** Reports what each thread does to this listener while the simulation runs. */
  public Simulation listener(PhaseListener listener) {
    return new Simulation(seed, loads, fleet, warmUp, sample, listener);
  }

  /** Jobs come for this long, and the measurement ends with the last moment they can come. */
  public Result run(Duration length) {
    return run(length, Model.seconds(length));
  }

  /** Jobs come for this long, and the fleet works on until nothing can go on any more. */
  public Result runAndDrain(Duration length) {
    return run(length, Double.MAX_VALUE);
  }

  private Result run(Duration length, double end) {
    double arrivalsEnd = Model.seconds(length);
    ModelCheck.that(warmUp < arrivalsEnd, "a run must be longer than its warm-up");
    return new Run(this, arrivalsEnd).until(end);
  }

  long seed() {
    return seed;
  }

  List<Load> loads() {
    return loads;
  }

  Fleet fleet() {
    return fleet;
  }

  double warmUp() {
    return warmUp;
  }

  PhaseListener listener() {
    return listener;
  }

  double samplePeriod() {
    return sample;
  }
}
