package jobsinpractice.lab5;

import java.util.Arrays;

/**
 * Given. One number from each of several rounds, and a 95% interval for its mean (Student's t).
 * Rounds are independent of each other; jobs within a round are not.
 */
record Sample(double... rounds) {
  // two-sided 95%, by degrees of freedom 1, 2, 3, …
  private static final double[] T = {
    12.71, 4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.20, 2.18, 2.16, 2.14, 2.13
  };

  double mean() {
    return Arrays.stream(rounds).average().orElseThrow();
  }

  /** Half the interval's width. */
  double give() {
    double mean = mean();
    double squares = Arrays.stream(rounds).map(x -> (x - mean) * (x - mean)).sum();
    double deviation = Math.sqrt(squares / (rounds.length - 1));
    return T[rounds.length - 2] * deviation / Math.sqrt(rounds.length);
  }

  /** Whether a prediction agrees with the rounds, as far as they can tell. */
  String verdict(double predicted) {
    boolean inside = Math.abs(predicted - mean()) <= give();
    if (!inside) {
      return "differs: the prediction is outside of the interval";
    }
    return give() > 0.25 * predicted
        ? "inconclusive: the interval is too wide to tell a right formula from a wrong one"
        : "agrees, as far as " + rounds.length + " rounds can tell";
  }
}
