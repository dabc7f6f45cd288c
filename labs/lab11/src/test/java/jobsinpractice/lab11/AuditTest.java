package jobsinpractice.lab11;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import jobsinpractice.database.FaultPoints;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(11)
@DisplayName("Audit")
class AuditTest {
  static final Task AUDIT =
      Task.of(11, 1, "see the race")
          .asks("return what became of the order: too early, without an order, lost, or right")
          .lookAt("Event and Verdict (this lab) · chapter 11, \"Two ways to be wrong\"");

  private interface Placing {
    void place(OldCode code, long order) throws Exception;
  }

  @Test
  @Tag("task-1")
  @Order(1)
  @DisplayName("the push inside the transaction: wherever the process dies, the verdict is right")
  void inside() throws Exception {
    everyCrash("the old code pushes inside the transaction", OldCode::pushInside);
  }

  @Test
  @Tag("task-1")
  @Order(2)
  @DisplayName("the push after the transaction: wherever the process dies, the verdict is right")
  void after() throws Exception {
    everyCrash("the first repair pushes after the transaction", OldCode::pushAfter);
  }

  /** Runs the code on a database, with the plug pulled after each step, and never. */
  private static void everyCrash(String code, Placing placing) throws Exception {
    try (Shop shop = new Shop()) {
      boolean crashed = true;
      for (int step = 0; crashed; step++) {
        long order = 4711 + step;
        List<Event> log = new ArrayList<>();
        FaultPoints faults = new FaultPoints().crashAfter(step);
        // An idle worker takes each job at once, and looks for its order.
        JobQueue redis =
            rows ->
                Shop.quietly(
                    () ->
                        faults.step(
                            "PUSH, and a worker runs the job",
                            () -> log.addAll(seenAtPush(shop, order))));
        crashed =
            faults.attempt(
                () ->
                    placing.place(new OldCode(faults.around(shop.database.pool()), redis), order));
        if (shop.orders(order) == 0) {
          log.add(Event.ROLLED_BACK);
        } else if (!log.contains(Event.COMMITTED)) {
          log.add(Event.COMMITTED);
        }
        check(log, code + (crashed ? ", and dies " + where(faults) : ""));
      }
    }
  }

  private static String where(FaultPoints faults) {
    List<String> steps = faults.steps();
    return steps.isEmpty() ? "before its first step" : "after: " + steps.get(steps.size() - 1);
  }

  private static List<Event> seenAtPush(Shop shop, long order) throws Exception {
    return shop.orders(order) == 1
        ? List.of(Event.COMMITTED, Event.PUSHED, Event.RAN)
        : List.of(Event.PUSHED, Event.RAN);
  }

  @Test
  @Tag("task-1")
  @Order(3)
  @DisplayName("any log of an order leads to the right verdict")
  void generated() {
    Generated.inputs(200, AuditTest::log)
        .first(
            List.of(),
            List.of(Event.PUSHED),
            List.of(Event.PUSHED, Event.COMMITTED, Event.RAN),
            List.of(Event.COMMITTED, Event.PUSHED, Event.PUSHED, Event.RAN, Event.RAN),
            List.of(Event.PUSHED, Event.RAN, Event.COMMITTED, Event.RAN))
        .shownAs(log -> "a log from another day")
        .check(log -> check(log, "a log from another day"));
  }

  /** A job runs after it was pushed, and a transaction ends at most once. */
  private static List<Event> log(RandomGenerator random) {
    List<Event> log = new ArrayList<>();
    int pushes = random.nextInt(3);
    for (int i = 0; i < pushes; i++) {
      log.add(Event.PUSHED);
      if (random.nextInt(3) > 0) {
        log.add(Event.RAN);
      }
    }
    if (random.nextInt(4) > 0) {
      Event end = random.nextInt(3) > 0 ? Event.COMMITTED : Event.ROLLED_BACK;
      log.add(random.nextInt(log.size() + 1), end);
    }
    return log;
  }

  private static void check(List<Event> log, String given) {
    Verdict expected = oracle(log);
    Verdict got = Audit.verdict(List.copyOf(log));
    AUDIT
        .expect(expected)
        .given(given + "; the log is " + log)
        .got(got)
        .butIf(wrong -> true, why(expected, got, log))
        .otherwise("what became of the order");
  }

  private static Verdict oracle(List<Event> log) {
    boolean committed = false;
    boolean pushed = false;
    boolean early = false;
    for (Event event : log) {
      committed |= event == Event.COMMITTED;
      pushed |= event == Event.PUSHED;
      early |= event == Event.RAN && !committed;
    }
    if (!committed) return pushed ? Verdict.NO_ORDER : Verdict.RIGHT;
    if (!pushed) return Verdict.LOST;
    return early ? Verdict.TOO_EARLY : Verdict.RIGHT;
  }

  private static String why(Verdict expected, Verdict got, List<Event> log) {
    return switch (expected) {
      case NO_ORDER ->
          got == Verdict.TOO_EARLY
              ? "the order was never committed. TOO_EARLY is for an order that is committed later"
              : waitsForRollback(log)
                  ? "a job was pushed, and the log has neither COMMITTED nor ROLLED_BACK, for example"
                      + " because the process died. Without COMMITTED there is no order, so do not"
                      + " look for ROLLED_BACK"
                  : "a job was pushed, but there is no order: its transaction was not committed";
      case LOST ->
          "the order was committed, but its job was never pushed: the customer waits, and no log"
              + " shows an error";
      case TOO_EARLY ->
          got == Verdict.NO_ORDER
              ? "there is an order: it was committed after the job had run"
              : "the job ran before the commit, so it did not find the order. Compare where RAN and"
                  + " COMMITTED are in the log"
                  + (log.lastIndexOf(Event.RAN) > log.indexOf(Event.COMMITTED)
                      ? "; here the first RAN decides, and not a later one"
                      : "");
      case RIGHT -> whyRight(got, log);
    };
  }

  /** Asks the learner's code: would it be right if the log had ROLLED_BACK? */
  private static boolean waitsForRollback(List<Event> log) {
    List<Event> more = new ArrayList<>(log);
    more.add(Event.ROLLED_BACK);
    return !log.contains(Event.ROLLED_BACK) && Audit.verdict(more) == Verdict.NO_ORDER;
  }

  private static String whyRight(Verdict got, List<Event> log) {
    if (!log.contains(Event.COMMITTED)) {
      List<Event> more = new ArrayList<>(log);
      more.add(Event.ROLLED_BACK);
      boolean waits = !log.contains(Event.ROLLED_BACK) && Audit.verdict(more) == Verdict.RIGHT;
      return "there is no order and no job: the customer saw an error, and nothing is missing"
          + (waits ? ". Without COMMITTED there is no order, so do not look for ROLLED_BACK" : "");
    }
    if (!log.contains(Event.RAN)) {
      return "the job is in Redis, and has not run yet: it is neither lost nor too early"
          + (got == Verdict.TOO_EARLY
              ? " (indexOf returns -1 for an event that is not in the log)"
              : "");
    }
    if (got == Verdict.TOO_EARLY && log.indexOf(Event.PUSHED) < log.indexOf(Event.COMMITTED)) {
      return "the job was pushed before the commit, but it ran after it. This time the shop was lucky";
    }
    return "the order was committed, and its job found it. A job that is pushed or run twice is not"
        + " a mistake here: chapter 10 makes that harmless";
  }
}
