package jobsinpractice.launch;

import java.util.List;
import java.util.function.IntFunction;

/** Lab 4: how many threads each search worker gets. */
final class TooManyThreads extends Trouble<TooManyThreads.Choice> {
  private static final int MOST = 60;

  TooManyThreads() {
    super(4, 5, "09:00", "a new worker process starts, and its concurrency is set");
  }

  /** What a process does with a number of threads. */
  record Trial(double throughput, double p95) {}

  /** Chooses a number of threads for jobs of one class. */
  interface Choice {
    int threads(double cpu, double io, int cores, double cap, IntFunction<Trial> trial)
        throws Exception;
  }

  @Override
  Choice yours(LabCode code, Scene scene) {
    return (cpu, io, cores, cap, trial) -> {
      Object kind = code.create("Mix$Kind", "SearchIndex", 1.0, cpu, io);
      Object mix = code.create("Mix", "launch", List.of(kind));
      Object tries =
          code.implement(
              "Trial",
              (proxy, method, args) -> {
                Trial seen = trial.apply((int) args[0]);
                return code.create("Measured", seen.throughput(), seen.p95());
              });
      return (int) code.callStatic("Chooser", "threads", mix, cores, cap, MOST, tries);
    };
  }

  /** The old code always uses 25 threads, the default that everyone copies. */
  @Override
  Choice naive(Scene scene) {
    return (cpu, io, cores, cap, trial) -> 25;
  }

  @Override
  void happen(Choice choice, Scene scene) throws Exception {
    double cpu = scene.between(20, 90) / 1e3;
    double io = cpu * (0.8 + 0.4 * scene.random().nextDouble());
    int cores = scene.between(2, 6);
    double cap = 1.95 * (cpu + io);
    int threads = choice.threads(cpu, io, cores, cap, n -> trial(n, cpu, io, cores));
    int hourly = (int) (3_600 * 0.8 * cores / cpu);
    if (threads < 1) {
      scene.lose(LossKind.BROKEN_PROMISE, hourly, "the process has no thread");
      return;
    }
    Trial seen = trial(threads, cpu, io, cores);
    if (seen.p95() > cap) {
      scene.lose(
          LossKind.BROKEN_PROMISE,
          hourly / 20,
          threads + " threads share " + cores + " cores, so one job in twenty hits its timeout");
    }
    double missing = 0.95 * cores / cpu - seen.throughput();
    if (missing > 1e-9) {
      scene.lose(
          LossKind.BROKEN_PROMISE,
          (long) Math.ceil(3_600 * missing),
          threads + " threads leave cores idle while jobs wait");
    }
  }

  /** Threads wait for a core once there are more running than cores. */
  private static Trial trial(int threads, double cpu, double io, int cores) {
    double service = Math.max(cpu + io, threads * cpu / cores);
    return new Trial(threads / service, 1.5 * service);
  }
}
