package jobsinpractice.simulator;

/** Receives every change of what a thread does, in the order of time. For drawings of a run. */
public interface PhaseListener {
  /** What a thread does from a moment on. */
  enum State {
    /** Its job needs a core. */
    CPU,
    /** Its job waits for another system. */
    IO,
    /** It has no job. */
    IDLE
  }

  /**
   * The thread does this from now on, until its next change.
   *
   * @param thread its number, 0 for the first of the fleet
   * @param seconds the moment, in seconds since the run began
   */
  void changed(int thread, double seconds, State state);
}
