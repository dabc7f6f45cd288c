package jobsinpractice.launch;

/** What a rolling deploy does next. */
public enum DeployStep {
  /** Nothing until the next reading. */
  WAIT,
  /** Replace one more machine with the new version. */
  NEXT,
  /** Return all machines to the old version. */
  ROLL_BACK,
  /** All machines have the new version. */
  DONE
}
