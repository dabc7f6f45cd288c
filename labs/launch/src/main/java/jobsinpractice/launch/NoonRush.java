package jobsinpractice.launch;

import java.time.Duration;

/** Lab 5: the newsletter goes out at noon, so the size of the rush is known before. */
final class NoonRush extends Trouble<NoonRush.Sizing> {
  private static final int THREADS = 5;
  private static final Duration SERVICE = Duration.ofMillis(350);
  private static final Duration WITHIN = Duration.ofSeconds(60);
  private static final double CENTS_PER_HOUR = 6.5;

  NoonRush() {
    super(5, 5, "12:00", "the newsletter brings a rush of welcome mails");
  }

  /** Returns how many processes drain the queue in time. */
  interface Sizing {
    int processes(double calm, double peak, Duration lasts) throws Exception;
  }

  @Override
  Sizing yours(LabCode code, Scene scene) {
    return (calm, peak, lasts) -> {
      Object burst = code.create("Burst", calm, peak, lasts);
      return (int) code.callStatic("Tail", "processes", burst, THREADS, SERVICE, WITHIN);
    };
  }

  /** The old code counts what arrives on a calm day. */
  @Override
  Sizing naive(Scene scene) {
    return (calm, peak, lasts) -> (int) Math.ceil(calm * 0.35 / THREADS);
  }

  @Override
  void happen(Sizing sizing, Scene scene) throws Exception {
    double calm = scene.between(3, 6);
    double peak = scene.between(45, 90);
    int lasts = scene.between(60, 120);
    int processes = sizing.processes(calm, peak, Duration.ofSeconds(lasts));
    scene.lose(
        LossKind.BROKEN_PROMISE,
        (long) waiting(calm, peak, lasts, processes),
        "they still waited a minute after the rush");
    if (processes > 1 && waiting(calm, peak, lasts, processes - 1) == 0) {
      int fewest = processes;
      while (fewest > 1 && waiting(calm, peak, lasts, fewest - 1) == 0) fewest--;
      scene.lose(
          LossKind.CENTS,
          Math.round((processes - fewest) * CENTS_PER_HOUR),
          "fewer processes drain the queue within a minute");
    }
  }

  /** Returns how many jobs wait when the time to drain is over. */
  private static double waiting(double calm, double peak, int lasts, int processes) {
    double capacity = Math.max(0, processes) * THREADS / (SERVICE.toMillis() / 1e3);
    double depth = Math.max(0, (peak - capacity) * lasts);
    double left = depth - (capacity - calm) * WITHIN.toSeconds();
    return depth == 0 || left < 1e-6 ? 0 : Math.ceil(left);
  }
}
