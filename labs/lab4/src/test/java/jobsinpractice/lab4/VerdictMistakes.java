package jobsinpractice.lab4;

import static jobsinpractice.lab4.Verdict.HOLDS;
import static jobsinpractice.lab4.Verdict.INCONCLUSIVE;
import static jobsinpractice.lab4.Verdict.OFF;

import java.util.Arrays;

/** Mistakes in task 5's verdict that one interval does not separate, so the code gets others. */
final class VerdictMistakes {
  private VerdictMistakes() {}

  /** Returns the code's verdict about a prediction of 500 with a margin of 10%. */
  static Verdict of(double... runs) {
    Finding finding = Finding.of(500, 0.1, Arrays.stream(runs).boxed().toList());
    return finding == null ? null : finding.verdict();
  }

  /** Returns whether an interval within the margin holds only if it contains 500. */
  static boolean holdsOnlyAroundThePrediction() {
    return of(498, 499, 501, 502) == HOLDS && of(503, 504, 506, 507) == INCONCLUSIVE;
  }

  /** Returns whether an interval across an edge is off if, and only if, it does not contain 500. */
  static boolean offWithoutThePrediction() {
    return of(448, 462, 455, 467) == OFF && of(458, 522, 466, 514) == INCONCLUSIVE;
  }

  /** Returns whether the edges are half as far from 500 as they should be: 475 and 525. */
  static boolean halfTheMargin() {
    return of(476, 477, 476, 477) == HOLDS
        && of(472, 473, 472, 473) == OFF
        && of(523, 524, 523, 524) == HOLDS
        && of(527, 528, 527, 528) == OFF;
  }

  /**
   * Returns whether the lower edge is lower for runs with a higher mean: 453.5 to 486.5 holds, and
   * 453.9 to 455.1 does not.
   */
  static boolean marginOfTheMean() {
    return of(461, 461, 479, 479) == HOLDS && of(454.2, 454.2, 454.8, 454.8) == INCONCLUSIVE;
  }
}
