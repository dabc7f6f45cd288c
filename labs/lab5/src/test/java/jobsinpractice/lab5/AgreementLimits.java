package jobsinpractice.lab5;

import java.util.function.DoubleFunction;

/** Which counted numbers a learner's code lets pass. */
final class AgreementLimits {
  private static final double STEP = 0.001 * (1 - 1e-9); // so that rounding decides nothing

  private AgreementLimits() {}

  /** What this code lets pass, found by trying: a claim that needs no guess. */
  static String measured(Numbers run) {
    if (!LittlesLaw.agrees(Agreement.depth(1))) {
      return "tried with 8 busy threads and a depth of 1.6, where the law gives the same two numbers: your"
          + " code returns false, and it should return true. In the run above, "
          + Agreement.law(run);
    }
    String depth = limits(Agreement::depth);
    String busy = limits(Agreement::busy);
    String right = "up to 5.0% above and 5.0% below";
    if (depth.equals(right) && busy.equals(right)) {
      return Agreement.law(run) + ". Tried with the rates and times of this run: " + here(run);
    }
    return "tried with 8 busy threads and a depth of 1.6: your code accepts a depth "
        + depth
        + " and busy threads "
        + busy
        + ". It should accept up to 5% either way, of what the law gives";
  }

  /** What this code lets pass if one of the two numbers is what the law gives. */
  private static String here(Numbers run) {
    double depth = LittlesLawTest.waiting(run);
    double busy = LittlesLawTest.running(run);
    return "for the depth, "
        + passes(depth, counted -> counted(run, counted, busy))
        + "; for the busy threads, "
        + passes(busy, counted -> counted(run, depth, counted));
  }

  private static String passes(double law, DoubleFunction<Numbers> run) {
    if (law > 0 && !LittlesLaw.agrees(run.apply(law))) {
      return "your code returns false for the very number that the law gives";
    }
    return law > 0
        ? "your code accepts " + limits(factor -> run.apply(factor * law))
        : Simulated.text(
            "your code returns %s for 0 and %s for 1",
            LittlesLaw.agrees(run.apply(0)), LittlesLaw.agrees(run.apply(1)));
  }

  static Numbers counted(Numbers run, double depth, double busy) {
    return new Numbers(
        run.seconds(),
        run.arrived(),
        run.done(),
        depth,
        run.meanLatency(),
        busy,
        run.meanServiceTime());
  }

  private static String limits(DoubleFunction<Numbers> run) {
    int up = 0;
    while (up < 1_000 && LittlesLaw.agrees(run.apply(1 + (up + 1) * STEP))) {
      up++;
    }
    int down = 0;
    while (down < 1_000 && LittlesLaw.agrees(run.apply(1 - (down + 1) * STEP))) {
      down++;
    }
    String above =
        up == 0
            ? "less than 0.1% above"
            : up == 1_000
                ? "at any distance above"
                : Simulated.text("up to %.1f%% above", up / 10.0);
    String below =
        down == 0
            ? "less than 0.1% below"
            : down == 1_000 ? "at any distance below" : Simulated.text("%.1f%% below", down / 10.0);
    return above + " and " + below;
  }
}
