package jobsinpractice.lab3;

/** Given. What can be said of the second fleet, held against the first one. */
enum Verdict {
  BETTER,
  WORSE,
  INCONCLUSIVE
}
