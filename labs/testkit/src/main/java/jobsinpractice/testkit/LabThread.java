package jobsinpractice.testkit;

/** The thread that one lab test runs on; a daemon, since a learner's loop may never leave it. */
public final class LabThread extends Thread {
  LabThread(Runnable test, int lab) {
    super(test, "lab " + lab + " test");
    setDaemon(true);
  }

  public static boolean is(Thread thread) {
    return thread instanceof LabThread;
  }
}
