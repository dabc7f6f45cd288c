package jobsinpractice.testkit;

import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Recognises the learner's classes. They share a package with the lab's tests, but were loaded from
 * another place.
 */
final class LearnerCode {
  private final Class<?> testClass;

  LearnerCode(Class<?> testClass) {
    this.testClass = testClass;
  }

  /** Returns the innermost line in the learner's code, such as "RetryLatency.java:31", or "". */
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

  /** Returns how many calls of the learner's innermost method have not returned yet. */
  int depth(StackTraceElement[] trace) {
    List<StackTraceElement> learners = Stream.of(trace).filter(this::isLearners).toList();
    return (int) learners.stream().filter(frame -> sameMethod(frame, learners.get(0))).count();
  }

  private static boolean sameMethod(StackTraceElement a, StackTraceElement b) {
    return a.getClassName().equals(b.getClassName()) && a.getMethodName().equals(b.getMethodName());
  }

  /** Returns the innermost line in the test, which is where it waits or runs. */
  String whereInTest(StackTraceElement[] trace) {
    for (StackTraceElement frame : trace) {
      if (frame.getClassName().startsWith(testClass.getName())) {
        return place(frame);
      }
    }
    return trace.length == 0 ? "its end" : place(trace[0]);
  }

  /** Returns the line and the name of a thread that runs the learner's code, or "". */
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
