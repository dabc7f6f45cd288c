package jobsinpractice.simulator;

/** Refuses a model that cannot be meant, in one sentence. */
final class ModelCheck {
  private ModelCheck() {}

  static void that(boolean holds, String otherwise) {
    if (!holds) throw new IllegalArgumentException(otherwise);
  }

  static void notNegative(double value, String what) {
    that(value >= 0 && value < Double.POSITIVE_INFINITY, what + " must not be negative: " + value);
  }

  static void atLeastOne(int value, String what) {
    that(value >= 1, what + " must be at least 1: " + value);
  }
}
