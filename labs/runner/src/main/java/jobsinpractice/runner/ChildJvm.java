package jobsinpractice.runner;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jobsinpractice.testkit.LabFailure;
import jobsinpractice.testkit.TestResult;

/** The parent's side of a {@link ChildMain}: a process, its pipe, and a watchdog for its runs. */
final class ChildJvm implements AutoCloseable {
  /** The child may let a test run this many times its limit; see {@code TimeLimit}. */
  private static final int LONGEST = 6;

  /** Long, because it may have to download a container image with Redis. */
  private static final int WARM_UP_SECONDS = 180;

  private final Process process;
  private final DataInputStream in;
  private final DataOutputStream out;
  private final int seconds;
  private boolean ready;
  private boolean spent;

  /** The reports of one run, until it ended in any way. */
  static final class RunReport {
    final List<TestResult> results = new ArrayList<>();

    /** The same by test class, in the order of the run; "" for a test that ended the JVM. */
    final Map<String, List<TestResult>> byClass = new LinkedHashMap<>();

    /** The test classes of which a test was skipped. */
    final Set<String> skipped = new HashSet<>();

    final List<String> trouble = new ArrayList<>();
    final StringBuilder output = new StringBuilder();
    List<String> leaked = List.of();
    Map<Integer, Integer> inputs = Map.of();
    int tasks;
    String running = "";
    long startMillis;
    final Map<String, Long> millis = new LinkedHashMap<>();
    private final Consumer<TestResult> each;
    private long begun;

    RunReport() {
      this(result -> {});
    }

    private RunReport(Consumer<TestResult> each) {
      this.each = each;
    }

    private void ended(String testClass, TestResult result) {
      long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
      millis.merge(result.name(), took, Long::sum);
      begun = System.nanoTime();
      results.add(result);
      byClass.computeIfAbsent(testClass, any -> new ArrayList<>()).add(result);
      each.accept(result);
    }

    private void begins(String test) {
      running = test;
      begun = System.nanoTime();
    }
  }

  private ChildJvm(Process process, int seconds) {
    this.process = process;
    this.seconds = seconds;
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
  }

  /** Starts the JVM and returns at once; the JVM then warms up by itself. */
  static ChildJvm start(int seconds) {
    return start(seconds, ClassArchive.NONE);
  }

  /** The same, with classes from an archive if there is one. */
  static ChildJvm start(int seconds, ClassArchive archive) {
    return start(seconds, archive.options(), archive.classPath());
  }

  static ChildJvm start(int seconds, List<String> options, String classPath) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // A run ends before the second compiler would pay off. The next run loads the lab's classes
    // again and loses what was compiled, so the first compiler waits for four times as many calls.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=4"));
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx512m"));
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Djava.awt.headless=true"));
    command.add("-Dlab.seconds=" + seconds);
    command.addAll(options);
    for (String name : new String[] {"kit.redis", "lab.trace", "lab.log", "lab.home"}) {
      String value = System.getProperty(name);
      if (value != null) {
        command.add("-D" + name + "=" + value);
      }
    }
    command.add(ChildMain.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    // In the environment, because Windows limits a command line to 32 KB.
    builder.environment().put("CLASSPATH", classPath);
    try {
      return new ChildJvm(builder.start(), seconds);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + command.get(0), e);
    }
  }

  /** Returns false after a run that left threads behind or killed the JVM: start another. */
  boolean usable() {
    return !spent && process.isAlive();
  }

  /**
   * Runs the tests.
   *
   * @param each called after each test; must not throw
   */
  RunReport run(
      Path classes,
      Path tests,
      List<String> testClasses,
      RunScope scope,
      Consumer<TestResult> each) {
    RunReport report = new RunReport(each);
    Watchdog watchdog = new Watchdog(process, LONGEST * seconds + 5L);
    try {
      long asked = System.nanoTime();
      awaitReady();
      report.startMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked);
      report.begun = System.nanoTime();
      RunnerMessages.write(out, classes.toString());
      RunnerMessages.write(out, tests.toString());
      RunnerMessages.write(out, testClasses);
      RunnerMessages.write(out, scope.tag());
      out.writeInt(scope.skips().ordinal());
      out.writeInt(scope.again().ordinal());
      out.flush();
      watchdog.start();
      while (read(report)) {
        watchdog.fed();
      }
    } catch (IOException e) {
      spent = true;
      died(report, watchdog);
    } finally {
      watchdog.stop();
    }
    spent |= !report.leaked.isEmpty() || report.results.stream().anyMatch(ChildJvm::stillRuns);
    return report;
  }

  private static boolean stillRuns(TestResult result) {
    return result.kind() == LabFailure.Kind.ENDLESS;
  }

  private void awaitReady() throws IOException {
    Watchdog watchdog = new Watchdog(process, WARM_UP_SECONDS);
    watchdog.start();
    try {
      while (!ready) {
        int message = in.readInt();
        if (message == RunnerMessages.PRINTED) {
          RunnerMessages.read(in);
        }
        ready = message == RunnerMessages.READY;
      }
    } finally {
      watchdog.stop();
    }
  }

  private boolean read(RunReport report) throws IOException {
    switch (in.readInt()) {
      case RunnerMessages.PRINTED -> report.output.append(RunnerMessages.read(in));
      case RunnerMessages.BEGINS -> report.begins(RunnerMessages.read(in));
      case RunnerMessages.ENDED ->
          report.ended(RunnerMessages.read(in), RunnerMessages.readResult(in));
      case RunnerMessages.SKIPPED -> report.skipped.add(RunnerMessages.read(in));
      case RunnerMessages.TROUBLE -> {
        report.tasks = in.readInt();
        report.trouble.add(RunnerMessages.read(in));
      }
      case RunnerMessages.DONE -> {
        report.tasks = in.readInt();
        report.leaked = RunnerMessages.readAll(in);
        report.inputs = RunnerMessages.readNumbers(in);
        return false;
      }
      default -> throw new IOException("unknown message");
    }
    return true;
  }

  private void died(RunReport report, Watchdog watchdog) {
    if (!report.trouble.isEmpty()) {
      return; // it reported the reason
    }
    String during = report.running.isEmpty() ? "" : " during \"" + report.running + "\"";
    if (watchdog.bit()) {
      report.trouble.add(
          "The tests were stopped after "
              + watchdog.seconds()
              + " s without progress"
              + during
              + ".");
    } else {
      report.trouble.add(
          "The JVM that runs the tests ended" + during + " with exit code " + exitCode() + ".");
    }
  }

  private String exitCode() {
    try {
      return process.waitFor(2, TimeUnit.SECONDS) ? "" + process.exitValue() : "unknown";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "unknown";
    }
  }

  /** Asks it to end, so that its shutdown hooks stop its Redis; kills it if it does not. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(null, 3, TimeUnit.SECONDS).thenRun(process::destroyForcibly);
  }

  void kill() {
    process.destroyForcibly();
  }

  /**
   * Lets it warm up, and then ends it by the end of its orders.
   *
   * @return whether it ended by itself
   */
  boolean warmUpAndEnd() {
    try (out) {
      awaitReady();
    } catch (IOException e) {
      return false;
    }
    try {
      return process.waitFor(WARM_UP_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      process.destroyForcibly();
    }
  }

  void closeAndWait() {
    close();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
