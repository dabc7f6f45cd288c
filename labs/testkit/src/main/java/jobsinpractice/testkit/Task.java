package jobsinpractice.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import jobsinpractice.testkit.interleaving.TwoThreads;

/**
 * One task of a lab: what it asks for, where to look, and checks whose failures explain themselves.
 * A lab's tests keep their tasks as constants, in the test class or in an interface that it
 * implements; {@link Lab} finds them there.
 *
 * <pre>{@code
 * static final Task RETRIES =
 *     Task.of(1, 3, "retry latency")
 *         .asks("how long the most overdue retry has been due, in seconds; 0 when none is due")
 *         .lookAt("RetrySet (engine) · chapter 1, \"Where retries wait\"");
 *
 * RETRIES.expect(42, "s").given("a retry that was due 42 s ago").got(answer)
 *     .butIf(0, "a failed job waits in a sorted set …")
 *     .butIf(seconds -> seconds < 0, "…")
 *     .otherwise("…");
 * }</pre>
 */
public final class Task {
  private static final String NO_END =
      "a quotient such as 1 / 3 has no end, and BigDecimal.divide throws unless you pass how far to"
          + " compute, such as MathContext.DECIMAL64. A double is exact enough here";

  private static final int RECURSION = 10; // calls; fewer can be a chain of the learner's objects

  private final int lab;
  private final int number;
  private final String title;
  private final String asks;
  private final String lookAt;
  private final List<KnownError> knownErrors;

  private record KnownError(Predicate<Throwable> recognizes, boolean byClass, String why) {}

  private Task(int lab, int number, String title, String asks, String lookAt, List<KnownError> k) {
    this.lab = lab;
    this.number = number;
    this.title = title;
    this.asks = asks;
    this.lookAt = lookAt;
    this.knownErrors = List.copyOf(k);
  }

  public static Task of(int lab, int number, String title) {
    return new Task(lab, number, title, "", "", List.of());
  }

  /** Sets the sentence that describes the task; the stub's comment has the same sentence. */
  public Task asks(String sentence) {
    return new Task(lab, number, title, sentence, lookAt, knownErrors);
  }

  /** Sets where to look: the engine's class, the chapter's section. */
  public Task lookAt(String places) {
    return new Task(lab, number, title, asks, places, knownErrors);
  }

  /** Sets the explanation to show when the learner's code throws this. */
  public Task whenThrown(Class<? extends Throwable> type, String why) {
    return whenThrown(new KnownError(type::isInstance, true, why));
  }

  /** The same for what the learner's code throws with this cause, or with this message. */
  public Task whenThrown(Predicate<Throwable> recognizes, String why) {
    return whenThrown(new KnownError(recognizes, false, why));
  }

  private Task whenThrown(KnownError error) {
    List<KnownError> more = new ArrayList<>(knownErrors);
    more.add(error);
    return new Task(lab, number, title, asks, lookAt, more);
  }

  public int lab() {
    return lab;
  }

  public int number() {
    return number;
  }

  public String title() {
    return title;
  }

  public String asks() {
    return asks;
  }

  public String lookAt() {
    return lookAt;
  }

  // -- checks ---------------------------------------------------------------------------------

  /** Expects a number, with its unit ("s", "%", "jobs/s", or "" for a count). */
  public NumberCheck expect(double number, String unit) {
    return new NumberCheck(this, number, unit);
  }

  /** Expects a value, compared by equals: a name, a key, a record. */
  public <T> ValueCheck<T> expect(T value) {
    return new ValueCheck<>(this, Display.whole(value), value::equals);
  }

  /** Expects a value that fits a description: {@code expectA("a jid of 24 hex digits", …)}. */
  public <T> ValueCheck<T> expectA(String description, Predicate<T> fits) {
    return new ValueCheck<>(this, description, fits);
  }

  /** Expects a list of these elements in this order. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final <T> ValueCheck<List<T>> expectInOrder(T... elements) {
    List<T> expected = Arrays.asList(elements);
    String order = elements.length > 1 ? " in this order" : "";
    return new ValueCheck<>(this, Display.whole(expected) + order, expected::equals);
  }

  /** Expects a collection of these elements in any order, each as often as it is given. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final <T> ValueCheck<Collection<T>> expectInAnyOrder(T... elements) {
    List<T> expected = Arrays.asList(elements);
    return new ValueCheck<>(
        this,
        Display.whole(expected) + (elements.length > 1 ? " in any order" : ""),
        got -> sameElements(expected, got));
  }

  /**
   * Expects a condition, described in words: {@code expectThat("the thread ends with the worker")
   * .butIf(thread.isAlive(), "it is still running", "nothing interrupts it …")}.
   */
  public ConditionCheck expectThat(String statement) {
    return new ConditionCheck(this, statement);
  }

  /**
   * Expects the same result in every order of the steps of two threads: {@code
   * expectInEveryOrder(TwoLosses.class, "2 connection errors")}.
   */
  public OrderCheck expectInEveryOrder(Class<? extends TwoThreads> scenario, String result) {
    return new OrderCheck(this, scenario, result);
  }

  // -- failures -------------------------------------------------------------------------------

  LabFailure wrong(LabFailure.Kind kind, String given, String expected, String why) {
    return wrongInThisOrder(kind, given, expected, "", why);
  }

  LabFailure wrongInThisOrder(
      LabFailure.Kind kind, String given, String expected, String order, String why) {
    TaskMessage block = TaskMessage.of(this).with("given", given).with("", expected);
    return new LabFailure(kind, ending(block.with("order", order).with("why", why)), null);
  }

  LabFailure toDo() {
    return new LabFailure(
        LabFailure.Kind.TO_DO, ending(TaskMessage.of(this).with("to do", asks)), null);
  }

  LabFailure waitsFor(Task other) {
    String line =
        "task " + other.number + " (" + other.title + ") has to be right first: this task uses it";
    return new LabFailure(
        LabFailure.Kind.WAITS, ending(TaskMessage.of(this).with("to do", line)), null);
  }

  LabFailure thrown(Throwable error, String where, CurrentCheck asked) {
    String what =
        "your code threw " + Display.error(error) + (where.isEmpty() ? "" : ", at " + where);
    String line = asked.expected().isEmpty() ? what : asked.expected() + ", but " + what;
    TaskMessage block = TaskMessage.of(this).with("given", asked.given()).with("", line);
    String why = why(error);
    if (!why.isEmpty()) {
      return new LabFailure(LabFailure.Kind.DIAGNOSED, ending(block.with("why", why)), error);
    }
    block = block.with("more", "for the stack trace, run " + trace());
    return new LabFailure(LabFailure.Kind.EXCEPTION, ending(block), error);
  }

  private String why(Throwable error) {
    for (KnownError known : knownErrors) {
      if (known.recognizes().test(error)) {
        // A class such as ArithmeticException is too wide: its explanation may be about a division
        // by 0.
        return known.byClass() && isQuotientWithoutEnd(error) ? NO_END : known.why();
      }
    }
    return isQuotientWithoutEnd(error) ? NO_END : "";
  }

  private static boolean isQuotientWithoutEnd(Throwable error) {
    return error instanceof ArithmeticException
        && String.valueOf(error.getMessage()).startsWith("Non-terminating decimal");
  }

  /**
   * For a test that was in the learner's code too long.
   *
   * @param depth how many calls of the method at this line have not returned yet
   */
  LabFailure endless(long seconds, String where, int depth, CurrentCheck asked) {
    return cutOff(
        asked,
        "your code was still running after " + seconds + " s, at " + where,
        depth < RECURSION
            ? "a loop that never ends, or a wait for something that never comes"
            : depth
                + " calls of the method at this line had not returned yet. Does it call itself twice"
                + " or more? Then 30 levels are a billion calls: call it once and keep the result, or"
                + " use a loop");
  }

  /** For a test that waited while another thread ran the learner's code, at this line. */
  LabFailure endlessBeside(long seconds, String where) {
    return cutOff(
        CurrentCheck.none(),
        "the test had not finished after " + seconds + " s; your code was at " + where,
        "a loop that never ends, a wait for something that never comes, or a busy machine; run it"
            + " again to find out");
  }

  /** For a test that ran too long although no thread was in the learner's code. */
  LabFailure late(long seconds, String where) {
    return cutOff(
        CurrentCheck.none(),
        "the test had not finished after "
            + seconds
            + " s; it was not in your code, but at "
            + where,
        "this machine is probably busy; run the test again");
  }

  private LabFailure cutOff(CurrentCheck asked, String what, String why) {
    String line = asked.expected().isEmpty() ? what : asked.expected() + ", but " + what;
    TaskMessage block =
        TaskMessage.of(this)
            .with("given", asked.given())
            .with("", line + "; the test was stopped")
            .with("why", why);
    return new LabFailure(LabFailure.Kind.ENDLESS, ending(block), null);
  }

  LabFailure exited(String where) {
    String what = "your code called System.exit" + (where.isEmpty() ? "" : ", at " + where);
    String why = "System.exit ends the whole process, and with it every other job that is running";
    return new LabFailure(
        LabFailure.Kind.EXCEPTION,
        ending(TaskMessage.of(this).with("", what).with("why", why)),
        null);
  }

  LabFailure broken(Throwable error, String where, Function<Throwable, String> show) {
    String what = "the lab's own test failed: " + show.apply(error) + ", at " + where;
    String more =
        "your code is not the cause; please report it with the stack trace, from " + trace();
    return new LabFailure(
        LabFailure.Kind.KIT, ending(TaskMessage.of(this).with("", what).with("more", more)), error);
  }

  private String trace() {
    return CommandNames.lab("--trace test " + lab) + ", or Maven with -Dlab.trace=true";
  }

  private TaskMessage ending(TaskMessage block) {
    return block.with("look at", lookAt).with("hint", CommandNames.hint(lab, number));
  }

  private static <T> boolean sameElements(List<T> expected, Collection<T> got) {
    List<T> missing = new ArrayList<>(expected);
    return got.size() == expected.size() && got.stream().allMatch(missing::remove);
  }
}
