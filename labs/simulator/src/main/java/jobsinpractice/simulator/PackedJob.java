package jobsinpractice.simulator;

/** A job as one number: which load it came from, and the how-manieth it was there. */
final class PackedJob {
  private static final int BITS = 40;

  private PackedJob() {}

  static long of(int load, long number) {
    return (long) load << BITS | number;
  }

  static int load(long ticket) {
    return (int) (ticket >>> BITS);
  }

  static long number(long ticket) {
    return ticket & ((1L << BITS) - 1);
  }
}
