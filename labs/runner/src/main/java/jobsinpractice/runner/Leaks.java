package jobsinpractice.runner;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import jobsinpractice.testkit.LabThread;

/** Finds the threads that a run left behind, with their names and the learner's line if known. */
final class Leaks {
  private static final long GRACE_MILLIS = 1_000;

  private final Set<Thread> before;
  private final ClassLoader lab;
  private final Path learners;

  Leaks(Set<Thread> before, ClassLoader lab, Path learners) {
    this.before = before;
    this.lab = lab;
    this.learners = learners;
  }

  List<String> found() {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS);
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread) && thread.getContextClassLoader() == lab)
        .filter(thread -> !LabThread.is(thread)) // stopped already, and its test reports it
        .filter(thread -> !thread.getName().startsWith("process reaper")) // the JVM's own
        .filter(thread -> !isIdleListeners(thread))
        .filter(thread -> !endsBy(thread, deadline))
        .map(thread -> "thread \"" + thread.getName() + "\"" + where(thread))
        .sorted()
        .toList();
  }

  /** The engine's thread for listeners ends by itself, a second after the last event. */
  private boolean isIdleListeners(Thread thread) {
    return thread.getName().endsWith("-listeners") && where(thread).isEmpty();
  }

  // A thread that is stopping may need a moment; all of them share the waiting time.
  private static boolean endsBy(Thread thread, long deadline) {
    long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    try {
      thread.join(Math.max(1, left));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }

  private String where(Thread thread) {
    for (StackTraceElement frame : thread.getStackTrace()) {
      if (isLearners(frame.getClassName())) {
        return ", at " + frame.getFileName() + ":" + frame.getLineNumber();
      }
    }
    return "";
  }

  private boolean isLearners(String type) {
    try {
      Class<?> owner = Class.forName(type, false, lab);
      CodeSource source = owner.getProtectionDomain().getCodeSource();
      return source != null && Path.of(source.getLocation().toURI()).equals(learners);
    } catch (ClassNotFoundException | LinkageError | URISyntaxException e) {
      return false;
    }
  }
}
