package jobsinpractice.simulator;

/**
 * Something that a limited number of jobs can use at a time: database connections, licences. A
 * thread that finds none free waits, first come, first served, and this wait is part of its service
 * time.
 */
public record Pool(String name, int size, boolean shared) {
  public Pool {
    ModelCheck.atLeastOne(size, "the size of pool " + name);
  }

  /** Each process has {@code size} of its own. */
  public static Pool perProcess(String name, int size) {
    return new Pool(name, size, false);
  }

  /** The whole fleet has {@code size} in all. */
  public static Pool shared(String name, int size) {
    return new Pool(name, size, true);
  }
}
