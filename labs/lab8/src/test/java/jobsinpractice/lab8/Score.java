package jobsinpractice.lab8;

/**
 * The result of one round, or the sum of several.
 *
 * @param lost jobs that no worker performed, wherever they are now
 * @param twice performances beyond the first of each job
 * @param begunAgain jobs that were begun, broken off and begun again
 * @param trouble what else was wrong; empty if nothing was
 */
record Score(int rounds, int lost, int twice, int begunAgain, String trouble) {
  static final Score NONE = new Score(0, 0, 0, 0, "");

  Score plus(Score other) {
    return new Score(
        rounds + other.rounds,
        lost + other.lost,
        twice + other.twice,
        begunAgain + other.begunAgain,
        trouble.isEmpty() ? other.trouble : trouble);
  }
}
