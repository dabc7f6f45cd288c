package jobsinpractice.testkit.interleaving;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One order of the steps of two threads, and how it ended.
 *
 * @param end what happened
 * @param detail the result, what was thrown, or the object that both threads use
 * @param thrown what the learner's code threw, or null
 * @param steps the steps in their order
 * @param switches how often one thread was stopped in the middle
 */
public record Interleaving(
    End end, String detail, Throwable thrown, List<Step> steps, int switches) {
  private static final int ROWS = 14;
  private static final int WIDTH = 42;
  private static final Pattern LOCK = Pattern.compile(" (?:enters|takes) (lock .)$");

  /** How an order of steps ended. */
  public enum End {
    /** Both threads ended, and the detail is the result. */
    RESULT,
    /** The learner's code threw an exception. */
    THREW,
    /** A thread waits for a lock that is never released. */
    DEADLOCK,
    /** Both threads use one field, one of them writes it, and no lock keeps them apart. */
    FIELD_RACE,
    /** Both threads use one collection, one of them changes it, and no lock keeps them apart. */
    COLLECTION_RACE
  }

  /** One step of thread 0 or thread 1. */
  public record Step(int thread, String text) {}

  /** Which locks the two threads take in one order. */
  public enum Locks {
    /** None. */
    NONE,
    /** Only one of the two threads takes a lock. */
    OF_ONE_THREAD,
    /** Each thread takes locks, but none that the other one takes. */
    OF_THEIR_OWN,
    /** At least one lock is taken by both. */
    SHARED
  }

  /** Returns which locks the threads take in this order. */
  public Locks locks() {
    Set<String> first = locksOf(0);
    Set<String> second = locksOf(1);
    if (first.isEmpty() && second.isEmpty()) {
      return Locks.NONE;
    } else if (first.isEmpty() || second.isEmpty()) {
      return Locks.OF_ONE_THREAD;
    }
    return Collections.disjoint(first, second) ? Locks.OF_THEIR_OWN : Locks.SHARED;
  }

  private Set<String> locksOf(int thread) {
    return steps.stream()
        .filter(step -> step.thread() == thread)
        .map(step -> LOCK.matcher(step.text()))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  /** Returns whether the last step of each thread is to wait for a lock. */
  public boolean bothWait() {
    return waits(0) && waits(1);
  }

  private boolean waits(int thread) {
    return steps.stream()
        .filter(step -> step.thread() == thread)
        .reduce((before, after) -> after)
        .filter(last -> last.text().contains(" waits for "))
        .isPresent();
  }

  /** Returns the steps in two columns, one for each thread; of a long order, the last rows. */
  public String inTwoColumns() {
    StringBuilder out = new StringBuilder(row("first thread", "second thread"));
    int from = Math.max(0, steps.size() - ROWS);
    if (from > 0) {
      out.append('\n').append("(").append(from).append(" earlier steps)");
    }
    for (Step step : steps.subList(from, steps.size())) {
      String text = fitting(step.text());
      out.append('\n').append(step.thread() == 0 ? row(text, "") : row("", text));
    }
    return out.toString();
  }

  /** Drops the JDK's class name from a step that is too long: the method's name is enough. */
  private static String fitting(String text) {
    String shorter = text.length() > WIDTH ? text.replaceFirst(" \\w+\\.", " ") : text;
    return shorter.length() > WIDTH ? shorter.substring(0, WIDTH) : shorter;
  }

  private static String row(String first, String second) {
    return String.format(Locale.ROOT, "%-" + (WIDTH + 2) + "s%s", first, second).stripTrailing();
  }
}
