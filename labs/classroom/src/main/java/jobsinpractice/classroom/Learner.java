package jobsinpractice.classroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import jobsinpractice.testkit.classroom.RunReport.State;
import jobsinpractice.testkit.classroom.RunReport.TaskState;

/** What the board knows about one learner. {@link ClassState} guards it. */
final class Learner {
  private static final int BURST = 20;
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  final long id;
  final String name;
  final String address;

  /** Bounds this learner's requests of all kinds. */
  final TokenBucket requests;

  private final Map<Integer, Map<Integer, TaskState>> labs = new TreeMap<>();
  private long lastReport;
  private long lastHand;
  private Instant seen;
  private Instant hand;

  private int lab = -1;
  private TaskState current;
  private State trouble;
  private Instant since;
  private Instant redSince;

  /** How many runs there were since each of these times. */
  private int runs;

  private int redRuns;

  Learner(long id, String name, String address, Clock clock) {
    this.id = id;
    this.name = name;
    this.address = address;
    this.requests = new TokenBucket(clock, BURST, INTERVAL);
    this.seen = clock.instant();
    this.since = seen;
  }

  /** Returns false for a report that is not newer than the last one: it changes nothing. */
  boolean newerReport(long number) {
    if (number <= lastReport) {
      return false;
    }
    lastReport = number;
    return true;
  }

  /** As for reports. A report that overtakes a hand does not make the hand an old one. */
  boolean newerHand(long number) {
    if (number <= lastHand) {
      return false;
    }
    lastHand = number;
    return true;
  }

  /**
   * Records a report.
   *
   * @param count how many tasks the lab has
   */
  void report(int ofLab, int count, List<TaskState> tasks, Instant at) {
    seen = at;
    boolean same = ofLab == lab;
    lab = ofLab;
    if (!same) {
      current = null;
      since = at;
      runs = 0;
      redSince = null;
    }
    runs++;
    trouble =
        tasks.stream().filter(t -> t.task() == 0).map(TaskState::state).findFirst().orElse(null);
    if (trouble != null) {
      return;
    }
    Map<Integer, TaskState> known = labs.computeIfAbsent(ofLab, any -> new TreeMap<>());
    tasks.forEach(task -> known.put(task.task(), task));
    TaskState now = current(known, count);
    boolean moved = current == null || now == null || current.task() != now.task();
    if (moved && same) {
      since = at;
      runs = 1;
    }
    if (now == null || now.state() != State.RED) {
      redSince = null;
    } else {
      boolean first = moved || redSince == null;
      redSince = first ? at : redSince;
      redRuns = first ? 1 : redRuns + 1;
    }
    current = now;
  }

  /**
   * A learner works on the first wrong answer; without one, on the first task that is to do. A task
   * that no run has reported is to do.
   */
  private static TaskState current(Map<Integer, TaskState> tasks, int count) {
    return tasks.values().stream()
        .filter(task -> task.state() == State.RED)
        .findFirst()
        .or(
            () ->
                IntStream.rangeClosed(1, count)
                    .mapToObj(n -> tasks.getOrDefault(n, new TaskState(n, State.TO_DO, "")))
                    .filter(task -> task.state() == State.TO_DO)
                    .findFirst())
        .orElse(null);
  }

  void hand(boolean up, Instant at) {
    hand = up ? (hand == null ? at : hand) : null;
  }

  Map<Integer, Map<Integer, TaskState>> labs() {
    return labs;
  }

  /** Returns the lab of the last report, or -1 before the first. */
  int lab() {
    return lab;
  }

  /**
   * Returns what the board shows.
   *
   * @param labOfClass the class's lab, or -1
   */
  ClassView.Row row(Instant now, int labOfClass) {
    boolean red = trouble == null && redSince != null;
    boolean stuck = red && !now.isBefore(redSince.plus(ClassView.STUCK));
    State state =
        trouble != null ? trouble : current != null ? current.state() : lab < 0 ? null : State.DONE;
    Instant from = red ? redSince : since;
    return new ClassView.Row(
        id,
        name,
        hand == null ? null : Duration.between(hand, now),
        lab,
        current == null ? 0 : current.task(),
        state,
        Duration.between(from, now),
        red ? redRuns : runs,
        lab < labOfClass && !labs.containsKey(labOfClass),
        stuck,
        trouble != null || current == null ? "" : current.explanation(),
        Duration.between(seen, now));
  }
}
