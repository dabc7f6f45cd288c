package jobsinpractice.engine;

import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import jobsinpractice.engine.internal.DaemonThread;

/** The threads that jobs run on. */
final class Threads {
  private Threads() {}

  static ThreadFactory platform() {
    AtomicInteger number = new AtomicInteger();
    return run -> DaemonThread.of("processor-" + number.incrementAndGet(), run);
  }

  /**
   * @throws UnsupportedOperationException before Java 21
   */
  static ThreadFactory virtual() {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      Class<?> type = Class.forName("java.lang.Thread$Builder$OfVirtual");
      Object named =
          type.getMethod("name", String.class, long.class).invoke(builder, "processor-", 1L);
      return (ThreadFactory) type.getMethod("factory").invoke(named);
    } catch (ReflectiveOperationException e) {
      throw new UnsupportedOperationException(
          "Virtual threads need Java 21; this is " + Runtime.version().feature(), e);
    }
  }

  /** All threads and where they are, for TTIN. */
  static String dump() {
    StringBuilder text = new StringBuilder("Threads:");
    for (Map.Entry<Thread, StackTraceElement[]> entry : Thread.getAllStackTraces().entrySet()) {
      text.append("\n").append(entry.getKey().getName());
      for (StackTraceElement frame : entry.getValue()) text.append("\n    ").append(frame);
    }
    return text.toString();
  }
}
