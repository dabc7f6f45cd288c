package jobsinpractice.simulator.figure;

import static jobsinpractice.simulator.Model.*;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import jobsinpractice.simulator.DecimalText;
import jobsinpractice.simulator.Fleet;
import jobsinpractice.simulator.JobClass;
import jobsinpractice.simulator.Result;
import jobsinpractice.simulator.Simulation;

/** What more threads bring, and what they cost, for the reader's job and the reader's cores. */
final class MovingThreads implements MovingFigure {
  private static final double[] COUNTS = {
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20, 22, 24, 26, 29, 32
  };

  /** One job class on one process, in seconds where a job has a core to itself. */
  private record Setting(double service, double io, int cores, int jobs) {
    double cpu() {
      return service - io;
    }

    double bound(double threads) {
      return Math.min(threads / service, cores / cpu());
    }

    /** Returns the fewest threads that could keep all cores busy. */
    int enough() {
      return (int) Math.ceil(cores * service / cpu() - 1e-9);
    }
  }

  @Override
  public String name() {
    return "threads-against-throughput";
  }

  @Override
  public List<Slider> sliders() {
    return List.of(
        Slider.count("Threads of the process", 1, 32, 6).takes(Slider.Own.THREADS),
        Slider.in("ms", "Service time of a job that has a core to itself", 20, 1000, 20, 100)
            .takes(Slider.Own.SERVICE),
        Slider.in("%", "Share of I/O in the service time", 0, 98, 2, 50),
        Slider.count("Cores of the machine", 1, 16, 2),
        Slider.count("Jobs simulated for each dot", 500, 10_000, 500, 500));
  }

  @Override
  public MovedFigure draw(double... values) {
    int threads = (int) values[0];
    double service = values[1] / 1000;
    Setting setting =
        new Setting(service, service * values[2] / 100, (int) values[3], (int) values[4]);
    double[] rate = new double[COUNTS.length];
    double[] p95 = new double[COUNTS.length];
    for (int n = 0; n < COUNTS.length; n++) {
      Result result = run(setting, (int) COUNTS[n]);
      rate[n] = result.throughput();
      p95[n] = result.serviceTime().p95();
    }
    double[] bound = Arrays.stream(COUNTS).map(setting::bound).toArray();
    Axis across = Axis.linear("threads of the process", 0, 32);
    double most = Axis.end(Math.max(bound[bound.length - 1], rate[rate.length - 1]));
    Panel throughput = new Panel(across, Axis.linear("throughput, jobs per second", 0, most), 240);
    throughput.curve("bound", 3, Curve.Join.DASHES, COUNTS, bound);
    throughput.curve("your job", 0, Curve.Join.DOTS, COUNTS, rate);
    Axis seconds = Axis.linear("p95 service time, seconds", 0, Axis.end(p95));
    Panel time = new Panel(across, seconds, 170).curve("your job", 0, Curve.Join.DOTS, COUNTS, p95);
    Result yours = run(setting, threads);
    throughput.moment(threads, "your threads");
    time.moment(threads, "your threads");
    return new Chart("Threads against throughput, and against service time")
        .panel(throughput)
        .panel(time)
        .moved(name(), summary(setting, threads, yours));
  }

  private static String summary(Setting setting, int threads, Result yours) {
    String limit =
        threads < setting.enough()
            ? "Fewer than " + setting.enough() + " threads cannot keep all cores busy."
            : "From " + setting.enough() + " threads on, the cores are the limit.";
    return "With "
        + (threads == 1 ? "1 thread" : threads + " threads")
        + ", the process does "
        + DecimalText.of(yours.throughput(), 1)
        + " jobs per second; the bound is "
        + DecimalText.of(setting.bound(threads), 1)
        + ". 95% of the jobs take at most "
        + DecimalText.of(yours.serviceTime().p95(), 2)
        + " s. "
        + limit;
  }

  private static Result run(Setting setting, int threads) {
    double most = setting.bound(threads);
    long length = Math.round(1e9 * 1.15 * setting.jobs() / most);
    JobClass job =
        job("Job")
            .io(exponential(nanos(setting.io() / 2)))
            .cpu(exponential(nanos(setting.cpu())))
            .io(exponential(nanos(setting.io() / 2)));
    return Simulation.seed(42)
        .load(steady(perSecond(1.2 * most)).of(job))
        .fleet(Fleet.of(1).process().threads(threads).on(machine(setting.cores())))
        .warmUp(Duration.ofNanos(length / 8))
        .sampledEvery(hours(100))
        .run(Duration.ofNanos(length));
  }

  private static Duration nanos(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }
}
