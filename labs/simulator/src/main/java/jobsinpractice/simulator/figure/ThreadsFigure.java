package jobsinpractice.simulator.figure;

import static jobsinpractice.simulator.Model.*;

import java.util.Arrays;
import jobsinpractice.cast.Cast;
import jobsinpractice.cast.CastJob;
import jobsinpractice.simulator.Fleet;
import jobsinpractice.simulator.JobClass;
import jobsinpractice.simulator.Result;
import jobsinpractice.simulator.Simulation;

/** What more threads bring on two cores, and what they cost, for three job classes. */
final class ThreadsFigure {
  private static final double[] COUNTS = {1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 20, 24, 28, 32};
  private static final String[] JOBS = {"ChargeCard", "SearchIndex", "Thumbnail"};
  private static final int CORES = 2;

  private ThreadsFigure() {}

  static Chart draw() {
    Axis threads = Axis.linear("threads of the process", 0, 32);
    Panel throughput = new Panel(threads, Axis.linear("throughput, jobs per second", 0, 130), 240);
    Panel service = new Panel(threads, Axis.linear("p95 service time, seconds", 0, 4), 170);
    for (int colour = 0; colour < JOBS.length; colour++) {
      CastJob job = Cast.job(JOBS[colour]);
      double cpu = job.cpu().toNanos() / 1e9;
      double alone = job.service().toNanos() / 1e9;
      double[] rate = new double[COUNTS.length];
      double[] p95 = new double[COUNTS.length];
      for (int n = 0; n < COUNTS.length; n++) {
        Result result = run(job, (int) COUNTS[n], Math.min(COUNTS[n] / alone, CORES / cpu));
        rate[n] = result.throughput();
        p95[n] = result.serviceTime().p95();
      }
      double[] bound =
          Arrays.stream(COUNTS).map(count -> Math.min(count / alone, CORES / cpu)).toArray();
      String name = job.name() + ", " + Math.round(100 * (1 - cpu / alone)) + "% I/O";
      throughput.curve("", colour, Curve.Join.DASHES, COUNTS, bound);
      throughput.curve(name, colour, Curve.Join.DOTS, COUNTS, rate);
      service.curve(name, colour, Curve.Join.DOTS, COUNTS, p95);
    }
    throughput.curve("bound", 3, Curve.Join.DASHES, new double[0], new double[0]);
    return new Chart("Threads against throughput, and against service time")
        .panel(throughput)
        .panel(service)
        .note(
            "One process on 2 cores, its queue never empty. Each job takes 100 ms on average when it has")
        .note(
            "a core to itself. The bound: threads over 100 ms, or 2 cores over the CPU of one job.");
  }

  private static Result run(CastJob its, int threads, double most) {
    JobClass job =
        job(its.name())
            .io(exponential(its.io().dividedBy(2)))
            .cpu(exponential(its.cpu()))
            .io(exponential(its.io().dividedBy(2)));
    return Simulation.seed(42)
        .load(steady(perSecond(1.2 * most)).of(job))
        .fleet(Fleet.of(1).process().threads(threads).on(machine(cores(CORES))))
        .warmUp(minutes(2))
        .run(minutes(17));
  }
}
