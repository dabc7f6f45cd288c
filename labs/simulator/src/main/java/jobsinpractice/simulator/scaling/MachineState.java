package jobsinpractice.simulator.scaling;

/** What a machine does. */
public enum MachineState {
  /** It was ordered, costs money, and takes no jobs yet. */
  BOOTING,

  /** It takes jobs. */
  WORKING,

  /** It finishes the jobs that run, takes no more, and costs money until it is stopped. */
  DRAINING
}
