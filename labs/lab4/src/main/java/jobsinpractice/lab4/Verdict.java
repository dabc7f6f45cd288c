package jobsinpractice.lab4;

/** What runs say about a prediction. */
enum Verdict {
  /** The whole interval is within the margin around the prediction. */
  HOLDS,
  /** The whole interval is outside of that margin. */
  OFF,
  /** The interval lies across an edge of the margin: too few runs, or too noisy ones, to say. */
  INCONCLUSIVE
}
