package jobsinpractice.testkit;

/** The thread that one lab test runs on; a daemon, since a learner's loop may never leave it. */
public final class LabThread extends Thread {
  private final CurrentCheck check = CurrentCheck.none();

  LabThread(Runnable test, int lab) {
    super(test, "lab " + lab + " test");
    setDaemon(true);
  }

  /** What the test asks now; another thread may read it once this one waits or has ended. */
  CurrentCheck check() {
    return check;
  }

  public static boolean is(Thread thread) {
    return thread instanceof LabThread;
  }
}
