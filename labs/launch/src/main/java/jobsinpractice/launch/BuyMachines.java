package jobsinpractice.launch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Lab 3: which machines to rent for the launch, from measured runs of both types. */
final class BuyMachines extends Trouble<BuyMachines.Meter> {
  private static final Duration RUN = Duration.ofMinutes(30);
  private static final double SMALL = 0.10;
  private static final double LARGE = 0.40;
  private static final long JOBS = 3_000_000;

  BuyMachines() {
    super(3, 5, "08:20", "the operator rents machines for three kinds of jobs");
  }

  /** Judges a run of equal machines, of which one was idle; more is better. */
  interface Meter {
    double worth(String type, int machines, long jobs) throws Exception;
  }

  @Override
  Meter yours(LabCode code, Scene scene) throws Exception {
    Object prices = code.constant("PriceList", "EXAMPLE");
    return (type, machines, jobs) -> {
      List<Object> all = new ArrayList<>();
      for (int n = 0; n < machines; n++) {
        long done = n == 0 ? 0 : jobs / (machines - 1);
        all.add(code.create("Machine", type, RUN, code.create("Usage", 60.0, done)));
      }
      Object run = code.create("Run", all);
      return (double) code.callStatic("Efficiency", "jobsPerDollar", run, prices);
    };
  }

  /** The old code takes the machine that does the most jobs. */
  @Override
  Meter naive(Scene scene) {
    return (type, machines, jobs) -> (double) jobs / (machines - 1);
  }

  @Override
  void happen(Meter meter, Scene scene) throws Exception {
    for (int kind = 0; kind < 3; kind++) {
      boolean largeIsBetter = kind == 1 || kind == 2 && scene.random().nextBoolean();
      int machines = scene.between(3, 6);
      long each = scene.between(4_000, 9_000);
      double factor =
          largeIsBetter ? 4.6 + scene.random().nextDouble() : 2.2 + scene.random().nextDouble();
      long small = each * (machines - 1);
      long large = Math.round(each * factor) * (machines - 1);
      boolean chooses =
          meter.worth("large", machines, large) > meter.worth("small", machines, small);
      if (chooses != largeIsBetter) {
        double paid = dollars(chooses, machines, small, large);
        double best = dollars(largeIsBetter, machines, small, large);
        scene.lose(
            LossKind.CENTS,
            Math.round(100 * (paid - best)),
            "the other type of machine does more jobs per dollar");
      }
    }
  }

  private static double dollars(boolean large, int machines, long smallJobs, long largeJobs) {
    double price = machines * RUN.toMinutes() / 60.0 * (large ? LARGE : SMALL);
    return JOBS * price / (large ? largeJobs : smallJobs);
  }
}
