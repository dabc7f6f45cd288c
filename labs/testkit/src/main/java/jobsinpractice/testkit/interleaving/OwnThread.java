package jobsinpractice.testkit.interleaving;

/**
 * Code of a learner that runs on a thread of its own until it is stopped. An implementation is
 * nested in a test class, and has a constructor without parameters; see {@link WatchedThread}.
 */
public interface OwnThread {
  /** What the thread does between two lines. */
  @FunctionalInterface
  interface Pause {
    void pause() throws InterruptedException;
  }

  /** Starts the thread, which calls the line and the pause again and again. */
  void start(Runnable line, Pause pause);

  /** Ends the thread. */
  void stop();
}
