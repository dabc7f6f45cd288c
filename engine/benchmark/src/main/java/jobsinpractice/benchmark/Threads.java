package jobsinpractice.benchmark;

/** Threads of either kind, from code that must compile for Java 17. */
final class Threads {
  private Threads() {}

  static void start(boolean virtual, Runnable run) {
    if (!virtual) {
      Thread thread = new Thread(run);
      thread.setDaemon(true);
      thread.start();
      return;
    }
    try {
      Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, run);
    } catch (ReflectiveOperationException e) {
      throw new UnsupportedOperationException("virtual threads need Java 21", e);
    }
  }
}
