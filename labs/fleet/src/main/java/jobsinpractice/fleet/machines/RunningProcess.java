package jobsinpractice.fleet.machines;

/** The process of a machine. */
interface RunningProcess {
  long pid();

  boolean isAlive();

  /** Asks it to claim no more jobs, and to end the running ones: the signal TSTP. */
  void quiet();

  /** Asks it to end in good order: the signal TERM. */
  void stop();

  /** Waits for its end, and kills it if it takes longer than this. */
  void await(long millis);
}
