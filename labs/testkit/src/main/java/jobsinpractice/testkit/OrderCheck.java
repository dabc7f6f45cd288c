package jobsinpractice.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jobsinpractice.testkit.interleaving.Interleaving;
import jobsinpractice.testkit.interleaving.Interleavings;
import jobsinpractice.testkit.interleaving.ScenarioCode;
import jobsinpractice.testkit.interleaving.TwoThreads;

/**
 * Checks code that two threads use at the same time, in every order of their steps. The failure
 * shows the order that broke the code, in two columns.
 */
public final class OrderCheck {
  private static final String EVERY_ACCESS =
      "guard every access with the same lock (synchronized), even accesses that only read";

  private static final String THREW =
      "when one thread runs after the other, your code does not throw this. In this order, the other"
          + " thread changed the data between two of your steps. Hold one lock for all steps that"
          + " belong together, even where your code only reads";

  private static final String BOTH_WAIT =
      "each thread holds a lock that the other one needs, so both wait forever. Take several locks"
          + " in the same order everywhere, or use one lock";

  private static final String NEVER_RELEASED =
      "a lock is never released, so the other thread waits forever. Release it in finally";

  private static final String FIELD_RACE =
      "without a lock, a thread may see an old value, or half of a change: "
          + EVERY_ACCESS
          + ". For one number, volatile or an AtomicLong is enough to read it";

  private static final String COLLECTION_RACE =
      "this class breaks when one thread changes it while another thread uses it: " + EVERY_ACCESS;

  private final Task task;
  private final Class<? extends TwoThreads> scenario;
  private final String result;
  private final Map<Predicate<Interleaving>, String> known = new LinkedHashMap<>();
  private String given = "";
  private LabFailure.Kind kindWithoutOverlap = LabFailure.Kind.GENERIC;
  private String withoutOverlap =
      "here the second thread began after the first one had ended, so a lock is not what is"
          + " missing. Do the other tests of this task pass?";

  OrderCheck(Task task, Class<? extends TwoThreads> scenario, String result) {
    this.task = task;
    this.scenario = scenario;
    this.result = result;
    CurrentCheck.get().begin("expected " + result);
  }

  public OrderCheck given(String situation) {
    this.given = situation;
    CurrentCheck.get().given(situation);
    return this;
  }

  /** Sets the explanation for a wrong result of two threads that run one after the other. */
  public OrderCheck withoutOverlap(String because) {
    this.kindWithoutOverlap = LabFailure.Kind.DIAGNOSED;
    this.withoutOverlap = because;
    return this;
  }

  /** Sets the explanation for orders like this one, in the place of the general one. */
  public OrderCheck butIf(Predicate<Interleaving> like, String why) {
    known.put(like, why);
    return this;
  }

  /** Sets the explanation for this wrong result. */
  public OrderCheck butIf(String wrong, String why) {
    return butIf(o -> o.end() == Interleaving.End.RESULT && o.detail().equals(wrong), why);
  }

  /** Sets the explanation when both threads use one object of this class of the JDK. */
  public OrderCheck butIfShared(Class<?> type, String why) {
    return butIf(
        order ->
            order.end() == Interleaving.End.COLLECTION_RACE
                && order.detail().equals(type.getSimpleName()),
        why);
  }

  /**
   * Ends the check.
   *
   * @param lost what a wrong result means, as a sentence: "an outage was lost"
   * @param use what to use instead: "use an AtomicInteger or a lock"
   */
  public void otherwise(String lost, String use) {
    String check = scenario.getName() + "\n" + result + "\n" + ScenarioCode.of(scenario);
    Interleaving broken =
        PassedChecks.hasPassedInEveryOrder(check) ? null : Interleavings.broken(scenario, result);
    if (broken == null) {
      PassedChecks.passedInEveryOrder(check);
      CurrentCheck.get().end();
      return;
    }
    if (broken.thrown() != null && (broken.switches() == 0 || broken.thrown() instanceof ToDo)) {
      throw OrderCheck.<RuntimeException>sneaky(broken.thrown()); // no question of the order
    }
    CurrentCheck.get().end();
    if (broken.switches() == 0 && broken.end() == Interleaving.End.RESULT) {
      throw task.wrong(
          kindWithoutOverlap,
          given,
          "expected " + result + ", your code returned " + broken.detail(),
          withoutOverlap);
    }
    throw task.wrongInThisOrder(
        LabFailure.Kind.DIAGNOSED,
        given,
        "expected " + result + seen(broken),
        broken.inTwoColumns(),
        known.entrySet().stream()
            .filter(like -> like.getKey().test(broken))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseGet(() -> why(broken, lost, use)));
  }

  private static String seen(Interleaving broken) {
    return switch (broken.end()) {
      case RESULT -> ", your code returned " + broken.detail();
      case THREW -> ", your code threw " + Display.error(broken.thrown());
      case DEADLOCK -> "; but a thread waits for a lock forever";
      case FIELD_RACE ->
          "; but both threads use the field \""
              + broken.detail()
              + "\", and no lock keeps them apart";
      case COLLECTION_RACE ->
          "; but both threads use one " + broken.detail() + ", and no lock keeps them apart";
    };
  }

  private static String why(Interleaving broken, String lost, String use) {
    return switch (broken.end()) {
      case RESULT -> inTheMiddle(lost, broken.locks(), use);
      case THREW -> THREW;
      case DEADLOCK -> broken.bothWait() ? BOTH_WAIT : NEVER_RELEASED;
      case FIELD_RACE -> FIELD_RACE;
      case COLLECTION_RACE -> COLLECTION_RACE;
    };
  }

  private static String inTheMiddle(String lost, Interleaving.Locks locks, String use) {
    return lost
        + ", because the other thread ran in the middle of your steps. "
        + switch (locks) {
          case NONE ->
              "Reading data and then changing it are separate steps, also in count++ and also with"
                  + " volatile: "
                  + use;
          case OF_ONE_THREAD ->
              "Only one of the threads takes a lock here, so the lock does not keep the other thread out: take it in every"
                  + " method that uses the data";
          case OF_THEIR_OWN ->
              "Each thread takes a lock of its own, so neither lock keeps the other thread out. Do both"
                  + " threads lock the same object?";
          case SHARED ->
              "Both threads take the same lock. Do they hold it from the first read to the last write?";
        };
  }

  /**
   * Returns every explanation that this class can give, for a program that looks up the words of an
   * explanation.
   *
   * @param lost the first argument of {@link #otherwise}
   * @param use its second argument
   */
  public static List<String> explanations(String lost, String use) {
    List<String> all =
        new ArrayList<>(List.of(THREW, BOTH_WAIT, NEVER_RELEASED, FIELD_RACE, COLLECTION_RACE));
    for (Interleaving.Locks locks : Interleaving.Locks.values()) {
      all.add(inTheMiddle(lost, locks, use));
    }
    return all;
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E sneaky(Throwable error) throws E {
    throw (E) error;
  }
}
