package jobsinpractice.lab3;

/** Given. How the second fleet compares with the first one. */
enum Verdict {
  BETTER,
  WORSE,
  INCONCLUSIVE
}
