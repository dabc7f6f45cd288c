package jobsinpractice.engine.internal;

import java.util.concurrent.ThreadFactory;

/** Makes threads that do not keep the JVM from ending. */
public final class DaemonThread {
  private DaemonThread() {}

  /** Returns a thread that is not started. */
  public static Thread of(String name, Runnable run) {
    Thread thread = new Thread(run, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Starts a thread and returns it. */
  public static Thread start(String name, Runnable run) {
    Thread thread = of(name, run);
    thread.start();
    return thread;
  }

  /** Returns a factory for an executor; all its threads have this name. */
  public static ThreadFactory named(String name) {
    return run -> of(name, run);
  }
}
