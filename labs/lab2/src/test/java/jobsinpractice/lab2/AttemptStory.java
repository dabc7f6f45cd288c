package jobsinpractice.lab2;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.TestBench;

/**
 * Attempts that end one after the other, the error rate of each class, and the rates that plausible
 * mistakes make of them.
 *
 * @param window the window of the error rate, in milliseconds
 * @param millisLater from the end of the last attempt until the rate is asked for
 */
record AttemptStory(long window, long millisLater, List<Ended> attempts) {
  /** An attempt, so many milliseconds after the one before. */
  record Ended(long millisLater, String type, boolean failed) {
    @Override
    public String toString() {
      return "after " + millisLater / 1e3 + " s " + type + (failed ? " fails" : " succeeds");
    }
  }

  static AttemptStory any(RandomGenerator random) {
    List<Long> windows = List.of(60_000L, 60_000L, 10_000L, 300_000L, 1_500L, 90_000_000L);
    long window = windows.get(random.nextInt(windows.size()));
    List<Long> gaps = List.of(0L, 0L, 1L, 999L, window / 2, window, window + window / 1_000);
    List<Ended> attempts = new ArrayList<>();
    int size = random.nextInt(12);
    for (int i = 0; i < size; i++) {
      String type = random.nextInt(3) == 0 ? "WelcomeMail" : "Webhook";
      attempts.add(new Ended(gap(random, gaps), type, random.nextBoolean()));
    }
    return new AttemptStory(window, gap(random, gaps), attempts);
  }

  private static long gap(RandomGenerator random, List<Long> gaps) {
    return gaps.get(random.nextInt(gaps.size()));
  }

  Stream<AttemptStory> smaller() {
    return Generated.smallerLists(attempts)
        .map(less -> new AttemptStory(window, millisLater, less));
  }

  /** Returns when the rate is asked for, which is when the window ends. */
  Instant asked() {
    long millis = attempts.stream().mapToLong(Ended::millisLater).sum();
    return TestBench.START.plusMillis(millis + millisLater);
  }

  Instant start() {
    return asked().minusMillis(window);
  }

  private List<Attempt> ended() {
    List<Attempt> ended = new ArrayList<>();
    Instant now = TestBench.START;
    for (Ended attempt : attempts) {
      now = now.plusMillis(attempt.millisLater);
      ended.add(new Attempt(now, attempt.type, attempt.failed));
    }
    return ended;
  }

  /** Returns the error rate of the attempts that ended at this moment or later. */
  double since(Instant start, String type) {
    return rate(ended(), type, end -> !end.isBefore(start));
  }

  /** The mistake of code that forgets what ended exactly one window ago. */
  double withoutTheEdge(String type) {
    return rate(ended(), type, end -> end.isAfter(start()));
  }

  /** The mistake of code that takes the start of an attempt for its end. */
  double byStartOf(String type, long elapsed) {
    return since(start().plusMillis(elapsed), type);
  }

  /** The mistake of code that compares times of day. */
  double byTimeOfDay(String type) {
    LocalTime from = timeOfDay(start());
    return rate(ended(), type, end -> !end.isBefore(start()) && !timeOfDay(end).isBefore(from));
  }

  private static LocalTime timeOfDay(Instant instant) {
    return LocalTime.ofInstant(instant, ZoneOffset.UTC);
  }

  /** The mistake of code that keeps equal attempts once. */
  double ofDifferentOnes(String type) {
    return rate(new LinkedHashSet<>(ended()), type, end -> !end.isBefore(start()));
  }

  /** The mistake of code that keeps one attempt for each time. */
  double onePerTime(String type) {
    Map<Instant, Attempt> last = new TreeMap<>();
    ended().forEach(attempt -> last.put(attempt.ended(), attempt));
    return rate(last.values(), type, end -> !end.isBefore(start()));
  }

  /** The mistake of code that forgets only the failures, or only the successes. */
  double forgetting(boolean failures, String type) {
    List<Attempt> kept =
        ended().stream()
            .filter(attempt -> attempt.failed() != failures || !attempt.ended().isBefore(start()))
            .toList();
    return rate(kept, type, end -> true);
  }

  /** The obvious slow way: looks at every attempt. */
  private static double rate(
      Collection<Attempt> attempts, String type, Predicate<Instant> inWindow) {
    int all = 0;
    int failed = 0;
    for (Attempt attempt : attempts) {
      if (attempt.type().equals(type) && inWindow.test(attempt.ended())) {
        all++;
        failed += attempt.failed() ? 1 : 0;
      }
    }
    return all == 0 ? 0 : 100.0 * failed / all;
  }

  @Override
  public String toString() {
    return "the window is "
        + (window % 1_000 == 0 ? "" + window / 1_000 : "" + window / 1e3)
        + " s: "
        + attempts.stream().map(Ended::toString).collect(joining(", "))
        + ", and "
        + millisLater / 1e3
        + " s after that your code is asked";
  }
}
