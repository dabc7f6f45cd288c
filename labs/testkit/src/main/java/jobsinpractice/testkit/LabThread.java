package jobsinpractice.testkit;

/** The thread that runs one lab test; a daemon, because a learner's loop might never end. */
public final class LabThread extends Thread {
  private final CurrentCheck check = CurrentCheck.none();

  LabThread(Runnable test, int lab) {
    super(test, "lab " + lab + " test");
    setDaemon(true);
  }

  /** The test's current check; another thread may read it. */
  CurrentCheck check() {
    return check;
  }

  public static boolean is(Thread thread) {
    return thread instanceof LabThread;
  }
}
