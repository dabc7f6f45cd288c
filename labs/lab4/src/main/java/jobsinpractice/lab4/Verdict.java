package jobsinpractice.lab4;

/** What some runs show about a prediction. */
enum Verdict {
  /** The whole interval is within the margin around the prediction. */
  HOLDS,
  /** The whole interval is outside the margin. */
  OFF,
  /** The interval crosses an edge of the margin: the runs are too few or too noisy to decide. */
  INCONCLUSIVE
}
