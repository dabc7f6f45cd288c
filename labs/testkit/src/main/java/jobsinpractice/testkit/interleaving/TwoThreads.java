package jobsinpractice.testkit.interleaving;

/**
 * What two threads do at the same time with a learner's object. The class is nested in a test class
 * and has a constructor without parameters, which makes the object.
 */
public interface TwoThreads {
  /** Runs on the first thread. */
  void first();

  /** Runs on the second thread. */
  void second();

  /** Returns what the learner reads as the result, after both threads have ended. */
  String result();
}
