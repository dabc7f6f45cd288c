package jobsinpractice.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jobsinpractice.testkit.TestResult;
import jobsinpractice.testkit.UntilRed;

/**
 * Compiles a lab and runs its tests in JVMs that are kept warm. It stops an endless loop, and after
 * an exit or a leaked thread it replaces the child JVM at once. Safe to use from as many threads as
 * it has seats.
 */
public final class WarmRunner implements AutoCloseable {
  /** The default time limit of one test, in seconds. */
  public static final int SECONDS = 5;

  private final BlockingQueue<Seat> seats = new LinkedBlockingQueue<>();
  private final Set<ChildJvm> running = ConcurrentHashMap.newKeySet();
  private final int count;
  private final Path work;
  private final ClassArchive archive;
  private final CompiledCode compiledCode;
  private final CompiledTests compiledTests;
  private final PassedTests passedTests = new PassedTests();
  private volatile Consumer<TestResult> each = result -> {};
  private final Thread tidyUp = new Thread(this::tidyUp, "lab-run-end");

  private WarmRunner(int count, int seconds, boolean archived) {
    this.count = count;
    try {
      this.work = Files.createTempDirectory("lab-run");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    compiledCode = new CompiledCode(work);
    compiledTests = new CompiledTests(work);
    // Ctrl-C ends a watch. The children end by themselves when their pipe closes.
    Runtime.getRuntime().addShutdownHook(tidyUp);
    archive = archived ? ClassArchive.in(work) : ClassArchive.NONE;
    for (int i = 0; i < count; i++) {
      seats.add(new Seat(() -> ChildJvm.start(seconds, archive)));
    }
  }

  /** Starts one child, with the time limit {@link #SECONDS}. */
  public static WarmRunner start() {
    return start(1, SECONDS);
  }

  /** Starts a child for each seat; the time limit of one test is in seconds. */
  public static WarmRunner start(int seats, int seconds) {
    return new WarmRunner(seats, seconds, false);
  }

  /**
   * The same for hundreds of runs, which start many JVMs: a few seconds go into an archive first,
   * which makes each start cheaper.
   */
  public static WarmRunner startForManyRuns(int seats, int seconds) {
    return new WarmRunner(seats, seconds, true);
  }

  /** Runs all of these, one at a time for each seat, and throws if one of them throws. */
  public void inParallel(List<Runnable> runs) {
    ExecutorService pool = Executors.newFixedThreadPool(count);
    try {
      for (Future<?> run : runs.stream().map(pool::submit).toList()) {
        run.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      pool.shutdownNow();
    }
  }

  /** Calls this after each test of every run, on the run's thread; it must not throw. */
  public void onResult(Consumer<TestResult> listener) {
    each = listener;
  }

  /** Runs the tests on the learner's code. */
  public Verdicts run(LabHome lab) {
    return run(lab, Sources.learners(lab));
  }

  /** Runs the lab's tests on other sources: the solution, a wrong answer. */
  public Verdicts run(LabHome lab, Sources sources) {
    return run(lab, sources, RunScope.ALL);
  }

  /**
   * Runs the lab's tests on other sources, except the test classes that have passed in this runner
   * for all the code that they can reach. Their results are the same as before. After a red test,
   * the later tests of its task do not run: the screen shows only the first.
   */
  Verdicts runChanged(LabHome lab, Sources sources) {
    return run(lab, sources, RunScope.CHANGED);
  }

  /** Runs some of the lab's tests. */
  Verdicts run(LabHome lab, Sources sources, RunScope scope) {
    Seat seat = take();
    Path folder = null;
    try {
      folder = Files.createTempDirectory(work, lab.name() + "-");
      return run(seat, lab, compile(seat.compiler(), lab, sources, folder), scope);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      giveBack(seat);
      if (folder != null) {
        TextFiles.delete(folder);
      }
    }
  }

  /** Returns code that is compiled at its first run only. */
  public Repeatedly repeatedly(LabHome lab, Sources sources) {
    return new Repeatedly(lab, sources);
  }

  /** The same code for many runs. Safe to use from many threads. */
  public final class Repeatedly {
    private final LabHome lab;
    private final Sources sources;
    private Build build;

    private Repeatedly(LabHome lab, Sources sources) {
      this.lab = lab;
      this.sources = sources;
    }

    /**
     * Runs the tests of one task, and checks every order of two threads again.
     *
     * @param tag such as task-3; "" for all tests
     */
    public Verdicts run(String tag) {
      List<Verdicts> one = new ArrayList<>();
      run(List.of(new RunScope(tag, UntilRed.Skips.NONE, false, RunScope.Again.ORDERS)), one::add);
      return one.get(0);
    }

    /** Runs the tests several times in one seat, whose JVM remembers what has passed. */
    void run(List<RunScope> scopes, Consumer<Verdicts> each) {
      Seat seat = take();
      try {
        for (RunScope scope : scopes) {
          renew(seat);
          each.accept(WarmRunner.this.run(seat, lab, build(seat.compiler()), scope));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        giveBack(seat);
      }
    }

    private synchronized Build build(LabCompiler compiler) throws IOException {
      if (build != null) {
        return build.again();
      }
      // The runner deletes this folder at its end.
      build = compile(compiler, lab, sources, Files.createTempDirectory(work, lab.name() + "-"));
      return build;
    }
  }

  /**
   * A lab's compiled code and tests.
   *
   * @param millis how long that took
   */
  private record Build(Path classes, CompiledTests.Compiled tests, long millis) {
    Build again() {
      return new Build(classes, tests, 0);
    }
  }

  private Verdicts run(Seat seat, LabHome lab, Build build, RunScope scope) throws IOException {
    if (!build.tests.errors().isEmpty()) {
      return Verdicts.notCompiled(lab.number(), build.tests.errors());
    }
    long start = System.nanoTime();
    List<String> all = LabCompiler.testClasses(lab);
    PassedTests.ForCode passed =
        scope.remembered() ? passedTests.on(build.classes, build.tests.classes(), all) : null;
    List<String> open = scope.onlyChanged() ? passed.open() : all;
    running.add(seat.child());
    ChildJvm.RunReport report =
        open.isEmpty()
            ? new ChildJvm.RunReport()
            : seat.child().run(build.classes, build.tests.classes(), open, scope, each);
    if (scope.remembered()) {
      passed.remember(report);
    }
    if (scope.onlyChanged()) {
      passed.addTo(report);
    }
    return new Verdicts(
        lab.number(),
        List.of(),
        report.results,
        report.tasks,
        report.output.toString(),
        report.trouble,
        report.leaked,
        report.inputs,
        new RunTimes(
            build.millis,
            report.startMillis,
            report.millis,
            all.size() - open.size(),
            build.millis + since(start)));
  }

  private void giveBack(Seat seat) {
    renew(seat);
    seats.add(seat);
  }

  private void renew(Seat seat) {
    running.remove(seat.child());
    seat.renew();
  }

  private Build compile(LabCompiler compiler, LabHome lab, Sources sources, Path folder)
      throws IOException {
    long start = System.nanoTime();
    Path classes = folder.resolve("classes");
    Path tests = folder.resolve("test-classes");
    // A mistake in the learner's code also keeps the tests from compiling: report one cause, once.
    List<CompileError> errors = compiledCode.of(lab, sources, classes, compiler);
    CompiledTests.Compiled compiled =
        errors.isEmpty()
            ? compiledTests.of(lab, classes, compiler, tests)
            : new CompiledTests.Compiled(tests, errors);
    return new Build(classes, compiled, since(start));
  }

  /** Stops the current runs; each returns its results so far and reports that it was stopped. */
  public void cut() {
    running.forEach(ChildJvm::kill);
  }

  private Seat take() {
    try {
      return seats.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a JVM to run the tests in", e);
    }
  }

  private static long since(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  /** Ends the children, and stops any current run in another thread. */
  @Override
  public void close() {
    for (int i = 0; i < count; i++) {
      Seat seat = seats.poll();
      if (seat != null) {
        seat.close();
      }
    }
    try {
      Runtime.getRuntime().removeShutdownHook(tidyUp);
    } catch (IllegalStateException e) {
      // it is running already
    }
    tidyUp();
  }

  private void tidyUp() {
    TextFiles.delete(work);
  }
}
