package jobsinpractice.simulator.figure;

import static jobsinpractice.simulator.Terms.*;

import java.util.Arrays;
import jobsinpractice.simulator.Distribution;
import jobsinpractice.simulator.Fleet;
import jobsinpractice.simulator.JobClass;
import jobsinpractice.simulator.Result;
import jobsinpractice.simulator.Simulation;

/** What more threads bring on two cores, and what they cost, for three I/O shares. */
final class Threads {
  private static final double[] COUNTS = {1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 20, 24, 28, 32};
  private static final int[] IO_PERCENT = {90, 75, 25};
  private static final int CORES = 2;

  /** Service time of a job that has a core to itself. */
  private static final double ALONE = 0.1;

  private Threads() {}

  static Chart draw() {
    Axis threads = Axis.linear("threads of the process", 0, 32);
    Panel throughput = new Panel(threads, Axis.linear("throughput, jobs per second", 0, 220), 240);
    Panel service = new Panel(threads, Axis.linear("p95 service time, seconds", 0, 4), 170);
    for (int colour = 0; colour < IO_PERCENT.length; colour++) {
      double cpu = ALONE * (100 - IO_PERCENT[colour]) / 100;
      String name = IO_PERCENT[colour] + "% I/O";
      double[] rate = new double[COUNTS.length];
      double[] p95 = new double[COUNTS.length];
      for (int n = 0; n < COUNTS.length; n++) {
        Result result = run((int) COUNTS[n], cpu);
        rate[n] = result.throughput();
        p95[n] = result.serviceTime().p95();
      }
      double[] bound =
          Arrays.stream(COUNTS).map(count -> Math.min(count / ALONE, CORES / cpu)).toArray();
      throughput.curve("", colour, Curve.Join.DASHES, COUNTS, bound);
      throughput.curve(name, colour, Curve.Join.DOTS, COUNTS, rate);
      service.curve(name, colour, Curve.Join.DOTS, COUNTS, p95);
    }
    throughput.curve("bound", 3, Curve.Join.DASHES, new double[0], new double[0]);
    return new Chart("Threads against throughput, and against service time")
        .panel(throughput)
        .panel(service)
        .note("One process on 2 cores, its queue never empty. A job alone takes 100 ms on average,")
        .note("CPU and I/O exponential. The bound: threads / 100 ms, or 2 cores / CPU per job.");
  }

  private static Result run(int threads, double cpu) {
    Distribution half = new Distribution.Exponential((ALONE - cpu) / 2);
    JobClass job = job("Job").io(half).cpu(new Distribution.Exponential(cpu)).io(half);
    double most = Math.min(threads / ALONE, CORES / cpu);
    return Simulation.seed(42)
        .load(steady(perSecond(1.2 * most)).of(job))
        .fleet(Fleet.of(1).process().threads(threads).on(machine(cores(CORES))))
        .warmUp(minutes(2))
        .run(minutes(17));
  }
}
