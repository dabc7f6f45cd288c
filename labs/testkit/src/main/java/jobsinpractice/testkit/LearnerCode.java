package jobsinpractice.testkit;

import java.security.CodeSource;
import java.util.Map;

/**
 * Tells the learner's classes from the lab's tests, which share a package, and from everything
 * else: they were loaded from another place than the test class.
 */
final class LearnerCode {
  private final Class<?> testClass;

  LearnerCode(Class<?> testClass) {
    this.testClass = testClass;
  }

  /** "RetryLatency.java:31" of the innermost frame in the learner's code, or "". */
  String where(Throwable error) {
    for (Throwable t = error; t != null; t = t.getCause()) {
      String where = where(t.getStackTrace());
      if (!where.isEmpty()) {
        return where;
      }
    }
    return "";
  }

  String where(StackTraceElement[] trace) {
    for (StackTraceElement frame : trace) {
      if (isLearners(frame)) {
        return place(frame);
      }
    }
    return "";
  }

  /** The innermost frame in the test, which is where it waits or works. */
  String whereInTest(StackTraceElement[] trace) {
    for (StackTraceElement frame : trace) {
      if (frame.getClassName().startsWith(testClass.getName())) {
        return place(frame);
      }
    }
    return trace.length == 0 ? "its end" : place(trace[0]);
  }

  /** Where any thread runs the learner's code, and its name; or "". */
  String whereBeside() {
    for (Map.Entry<Thread, StackTraceElement[]> other : Thread.getAllStackTraces().entrySet()) {
      String there = where(other.getValue());
      if (!there.isEmpty()) {
        return there + " (thread \"" + other.getKey().getName() + "\")";
      }
    }
    return "";
  }

  static String place(StackTraceElement frame) {
    return frame.getFileName() + ":" + frame.getLineNumber();
  }

  private boolean isLearners(StackTraceElement frame) {
    if (!frame.getClassName().startsWith(testClass.getPackageName() + ".")) {
      return false;
    }
    try {
      Class<?> owner = Class.forName(frame.getClassName(), false, testClass.getClassLoader());
      CodeSource mine = testClass.getProtectionDomain().getCodeSource();
      CodeSource its = owner.getProtectionDomain().getCodeSource();
      return mine == null || its == null || !mine.getLocation().equals(its.getLocation());
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
