package jobsinpractice.lab4;

import static jobsinpractice.simulator.Model.cores;
import static jobsinpractice.simulator.Model.hours;
import static jobsinpractice.simulator.Model.job;
import static jobsinpractice.simulator.Model.machine;
import static jobsinpractice.simulator.Model.perSecond;
import static jobsinpractice.simulator.Model.poisson;
import static jobsinpractice.simulator.Model.seconds;

import jobsinpractice.simulator.Distribution;
import jobsinpractice.simulator.Fleet;
import jobsinpractice.simulator.JobClass;
import jobsinpractice.simulator.Pool;
import jobsinpractice.simulator.Result;
import jobsinpractice.simulator.Simulation;

/**
 * Given. A trial on the simulator: one process alone on a machine, with a queue that is never
 * empty, for about 6,000 jobs of virtual time. A job waits, computes, and waits again; all three
 * are exponential.
 */
final class SimulatedTrial implements Trial {
  private static final int JOBS = 6_000;

  private final Mix mix;
  private final int cores;
  private final Shared shared;

  SimulatedTrial(Mix mix, int cores) {
    this(mix, cores, null);
  }

  /**
   * @param shared what each job also needs during its second wait, or null
   */
  SimulatedTrial(Mix mix, int cores, Shared shared) {
    this.mix = mix;
    this.cores = cores;
    this.shared = shared;
  }

  @Override
  public Measured with(int threads) {
    Simulation model = Simulation.seed(42).sampledEvery(hours(1));
    int jobs = shared == null ? JOBS : 10 * JOBS; // a long line at a pool builds up slowly
    double coming = 1.2 * bound(threads);
    for (Mix.Kind kind : mix.kinds()) {
      model = model.load(poisson(perSecond(coming * kind.share())).of(phases(kind)));
    }
    Result result =
        model
            .fleet(Fleet.of(1).process().threads(threads).on(machine(cores(cores))))
            .run(seconds(Math.round(jobs / bound(threads))));
    return new Measured(result.throughput(), result.serviceTime().p95());
  }

  private double bound(int threads) {
    double service = mix.cpuSeconds() + mix.ioSeconds();
    double most = Math.min(threads / service, cores / mix.cpuSeconds());
    return shared == null ? most : Math.min(most, shared.places() / shared.heldSeconds());
  }

  private JobClass phases(Mix.Kind kind) {
    Distribution cpu = new Distribution.Exponential(kind.cpuSeconds());
    double held = shared == null ? kind.ioSeconds() / 2 : shared.heldSeconds();
    Distribution first = new Distribution.Exponential(kind.ioSeconds() - held);
    Distribution second = new Distribution.Exponential(held);
    JobClass job = job(kind.name()).io(first).cpu(cpu);
    return shared == null
        ? job.io(second)
        : job.io(second, Pool.perProcess(shared.name(), shared.places()));
  }
}
