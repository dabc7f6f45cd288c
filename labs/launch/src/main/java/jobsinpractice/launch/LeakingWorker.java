package jobsinpractice.launch;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Lab 7: a worker leaks memory. The kernel kills a process that reaches the container's limit. */
final class LeakingWorker extends Trouble<LeakingWorker.Watching> {
  private static final long MB = 1 << 20;
  private static final long CONTAINER = 600 * MB;
  private static final long SOFT = 450 * MB;
  private static final long GROWTH = 5 * MB;
  private static final long BASE = 200 * MB;
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration DRAIN = Duration.ofSeconds(25);
  private static final int SECONDS = 3_600;
  private static final int THREADS = 5;

  LeakingWorker() {
    super(7, 5, "17:00", "a worker leaks memory for an hour");
  }

  /** Makes the watchdog of a new process; each run of it is one look. */
  interface Watching {
    Look begin(LongSupplier resident, Runnable leave) throws Exception;
  }

  /** One look at the memory. */
  interface Look {
    void run() throws Exception;
  }

  @Override
  Watching yours(LabCode code, Scene scene) {
    return (resident, leave) -> {
      Object limits = code.create("Limits", CONTAINER, SOFT, GROWTH, EVERY, DRAIN);
      BooleanSupplier turn = () -> true;
      Object process =
          code.implement(
              "OwnProcess",
              (proxy, method, args) -> {
                if (method.getName().equals("exit")) leave.run();
                return method.getReturnType() == boolean.class ? true : null;
              });
      Object watchdog = code.create("Watchdog", limits, resident, turn, process);
      return () -> code.call(watchdog, "look");
    };
  }

  /** The old code has no watchdog. */
  @Override
  Watching naive(Scene scene) {
    return (resident, leave) -> () -> {};
  }

  @Override
  void happen(Watching watching, Scene scene) throws Exception {
    double leak = (0.5 + 1.5 * scene.random().nextDouble()) * MB;
    long[] memory = {BASE};
    boolean[] leaves = {false};
    Look look = null;
    for (int second = 0; second < SECONDS; second++) {
      if (look == null) {
        memory[0] = BASE;
        look = watching.begin(() -> memory[0], () -> leaves[0] = true);
      }
      memory[0] += Math.round(leak + (scene.random().nextDouble() - 0.5) * MB);
      look.run();
      if (memory[0] >= CONTAINER) {
        scene.lose(
            LossKind.BROKEN_PROMISE,
            THREADS,
            "the kernel killed the worker, and its jobs waited until its heartbeat had expired");
        look = null;
      } else if (leaves[0]) {
        look = null;
      }
      leaves[0] = false;
    }
  }
}
