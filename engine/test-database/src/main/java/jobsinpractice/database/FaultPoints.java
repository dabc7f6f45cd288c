package jobsinpractice.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/**
 * Numbers what one worker does to the world: each statement and each commit through its {@link
 * #around data source}, and each other effect in {@link #step}, such as a Redis command or a call
 * of a provider. After a chosen step it pulls the plug, or lets another worker run.
 *
 * <pre>{@code
 * FaultPoints.atEachStep(
 *     faults -> {
 *       boolean crashed = faults.attempt(() -> new Charges(faults.around(pool)).charge(order));
 *       if (crashed) new Charges(pool).charge(order); // the retry, in a new process
 *       …
 *       return crashed;
 *     });
 * }</pre>
 *
 * <p>One object is for one attempt, on one thread.
 */
public final class FaultPoints {
  private static final int NEVER = -1;
  private static final int MOST_SHOWN = 80;

  /** More steps than any right answer has: a loop of the learner's ends here. */
  private static final int MOST_STEPS = 10_000;

  private final List<String> steps = new ArrayList<>();
  private final FaultyConnections connections = new FaultyConnections(this);
  private int crashAfter = NEVER;
  private final Map<Integer, String> notes = new HashMap<>();
  private int pauseAfter = NEVER;
  private int refuseAfter = NEVER;
  private Attempt meanwhile;
  private String refused = "";
  private boolean crashed;

  /** What a worker does; may throw what the learner's code throws. */
  @FunctionalInterface
  public interface Attempt {
    void run() throws Exception;
  }

  /** Sets the step after which the plug is pulled; 0 is before the first step. */
  public FaultPoints crashAfter(int step) {
    crashAfter = step;
    return this;
  }

  /** Sets the step after which this worker stops while something else runs. */
  public FaultPoints pauseAfter(int step, Attempt what) {
    pauseAfter = step;
    meanwhile = what;
    return this;
  }

  /** The same; {@link #inLines} shows the note where this worker stopped. */
  public FaultPoints pauseAfter(int step, String note, Attempt what) {
    return pauseAfter(
        step,
        () -> {
          note(note);
          what.run();
        });
  }

  /**
   * Sets the step after which the database refuses the next statement or commit, as at a timeout.
   * Only that one: a rollback or another attempt succeeds.
   */
  public FaultPoints refuseAfter(int step) {
    refuseAfter = step;
    return this;
  }

  /** Returns what the database refused; empty if it refused nothing. */
  public String refused() {
    return refused;
  }

  /** Returns a data source whose statements and commits are steps. */
  public DataSource around(DataSource pool) {
    return connections.around(pool);
  }

  /** Returns the largest number of connections that the worker had at the same moment. */
  public int connectionsAtOnce() {
    return connections.mostOpen();
  }

  /** Returns how many connections the worker has taken and not given back. */
  public int openConnections() {
    return connections.open();
  }

  /** A test of one attempt; returns whether the plug was pulled in it. */
  @FunctionalInterface
  public interface Run {
    boolean with(FaultPoints faults) throws Exception;
  }

  /** Runs the test with a crash before the first step, after it, after the second, … to the end. */
  public static void atEachStep(Run run) throws Exception {
    int step = 0;
    while (run.with(new FaultPoints().crashAfter(step))) {
      step++;
    }
  }

  /** A test of one attempt in which the database refuses a statement, or nothing. */
  @FunctionalInterface
  public interface Refused {
    void with(FaultPoints faults) throws Exception;
  }

  /** Runs the test with a database that refuses the first statement, the second, … to the end. */
  public static void refuseAtEachStep(Refused test) throws Exception {
    boolean more = true;
    for (int step = 0; more; step++) {
      FaultPoints faults = new FaultPoints().refuseAfter(step);
      test.with(faults);
      more = !faults.refused.isEmpty() || step < faults.steps.size();
    }
  }

  /** Runs an effect outside the database as one step; an exception is its answer. */
  public <T> T step(String what, Callable<T> effect) throws Exception {
    before();
    T result;
    try {
      result = effect.call();
    } catch (Exception refused) {
      after(what + " throws " + refused.getClass().getSimpleName());
      throw refused;
    }
    after(what);
    return result;
  }

  /** Runs the attempt; returns whether the plug was pulled in it. */
  public boolean attempt(Attempt code) throws Exception {
    try {
      code.run();
    } catch (Exception | Error thrown) {
      if (!crashed) {
        throw thrown;
      }
    }
    return crashed;
  }

  /** Returns whether the plug was pulled. */
  public boolean crashed() {
    return crashed;
  }

  /** Returns where the plug was pulled, in words. */
  public String where() {
    return steps.isEmpty()
        ? "before the first step"
        : "after step " + steps.size() + ", " + shortened(steps.get(steps.size() - 1));
  }

  /** Returns the steps that ended, in order: the SQL, "COMMIT", and the names of other effects. */
  public List<String> steps() {
    return List.copyOf(steps);
  }

  /**
   * Returns the steps with their numbers, one to a line, with what else happened between them, and
   * the crash after the last one.
   */
  public String inLines() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i <= steps.size(); i++) {
      if (i > 0) {
        lines.add(i + "  " + shortened(steps.get(i - 1)));
      }
      if (notes.containsKey(i)) {
        lines.add(notes.get(i));
      }
    }
    if (crashed) {
      lines.add("-- the plug is pulled");
    }
    return String.join("\n", lines);
  }

  private static String shortened(String step) {
    return step.length() <= MOST_SHOWN ? step : step.substring(0, MOST_SHOWN - 2) + " …";
  }

  /** Begins a step, unless the worker is without power. */
  void before() {
    checkPower();
    if (steps.size() >= MOST_STEPS) {
      throw new IllegalStateException("this attempt has run " + MOST_STEPS + " statements");
    }
    if (steps.isEmpty()) {
      reached(0);
    }
  }

  /** Returns whether the database refuses what is about to run, and notes it. */
  boolean refuses(String what) {
    boolean now = steps.size() == refuseAfter && refused.isEmpty();
    if (now) {
      refused = shortened(oneLine(what));
      note("-- the database refuses: " + refused);
    }
    return now;
  }

  private void note(String line) {
    notes.merge(steps.size(), line, (one, other) -> one + "\n" + other);
  }

  private static String oneLine(String sql) {
    return sql.strip().replaceAll("\\s+", " ");
  }

  /** Ends a step. */
  void after(String what) {
    steps.add(oneLine(what));
    reached(steps.size());
  }

  void checkPower() {
    if (crashed) {
      throw new PlugPulled("earlier, " + where());
    }
  }

  private void reached(int step) {
    if (step == pauseAfter) {
      pauseAfter = NEVER;
      runMeanwhile();
    }
    if (step == crashAfter) {
      crashed = true;
      connections.loseAll();
      throw new PlugPulled(where());
    }
  }

  private void runMeanwhile() {
    try {
      meanwhile.run();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
