package jobsinpractice.classroom;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import jobsinpractice.testkit.classroom.RunReport.State;
import jobsinpractice.testkit.classroom.RunReport.TaskState;

/** Everyone in the class, in memory only. Safe for use by many threads. */
final class ClassState {
  static final int SEATS = 200;

  /** Seats for one address other than loopback, so that one machine cannot take all seats. */
  static final int SEATS_PER_ADDRESS = 10;

  private static final Comparator<ClassView.Row> ORDER =
      Comparator.comparing(
              ClassView.Row::hand, Comparator.nullsLast(Comparator.<Duration>reverseOrder()))
          .thenComparing(row -> !row.stuck())
          .thenComparing(row -> row.stuck() ? row.at().negated() : Duration.ZERO)
          .thenComparing(row -> row.name().toLowerCase(Locale.ROOT))
          .thenComparing(ClassView.Row::id);

  private final Clock clock;
  private final LabTexts texts;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Learner> byToken = new HashMap<>();
  private final SortedMap<Long, Learner> byId = new TreeMap<>();
  private long lastId;

  ClassState(Clock clock, LabTexts texts) {
    this.clock = clock;
    this.texts = texts;
  }

  /** Who has joined, and the token with which their machine reports. */
  record Joined(String name, String token) {}

  /**
   * Gives a learner a seat.
   *
   * @return empty if no seat is free
   */
  synchronized Optional<Joined> join(String name, String address, boolean loopback) {
    long here = byId.values().stream().filter(other -> other.address.equals(address)).count();
    if (byId.size() >= SEATS || !loopback && here >= SEATS_PER_ADDRESS) {
      return Optional.empty();
    }
    List<String> taken = byId.values().stream().map(learner -> learner.name).toList();
    Learner learner = new Learner(++lastId, DisplayName.distinct(name, taken), address, clock);
    byte[] secret = new byte[16];
    random.nextBytes(secret);
    String token = HexFormat.of().formatHex(secret);
    byToken.put(token, learner);
    byId.put(learner.id, learner);
    return Optional.of(new Joined(learner.name, token));
  }

  synchronized Optional<Learner> byToken(String token) {
    return Optional.ofNullable(byToken.get(token));
  }

  /** Records a report; one of a learner who has left, or an old one, changes nothing. */
  synchronized void report(long id, long number, int lab, List<TaskState> tasks, Instant at) {
    Learner learner = byId.get(id);
    if (learner != null && learner.newerReport(number)) {
      learner.report(lab, texts.tasks(lab), tasks, at);
    }
  }

  synchronized void hand(long id, long number, boolean up, Instant at) {
    Learner learner = byId.get(id);
    if (learner != null && learner.newerHand(number)) {
      learner.hand(up, at);
    }
  }

  /** Lowers a hand for the instructor. */
  synchronized void lower(long id) {
    Learner learner = byId.get(id);
    if (learner != null) {
      learner.hand(false, clock.instant());
    }
  }

  /** Forgets a learner, and refuses their token from now on. */
  synchronized void leave(long id) {
    byId.remove(id);
    byToken.values().removeIf(learner -> learner.id == id);
  }

  synchronized ClassView view() {
    Instant now = clock.instant();
    int lab = labOfClass();
    List<ClassView.Row> rows =
        byId.values().stream().map(learner -> learner.row(now, lab)).sorted(ORDER).toList();
    return new ClassView(rows, finished(), lab);
  }

  /** The later lab wins if two labs have as many learners: the class moves on. */
  private int labOfClass() {
    SortedMap<Integer, Integer> learners = new TreeMap<>();
    byId.values().stream()
        .map(Learner::lab)
        .filter(lab -> lab >= 0)
        .forEach(lab -> learners.merge(lab, 1, Integer::sum));
    return learners.entrySet().stream()
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(-1);
  }

  /** Counts the course's tasks, whatever tasks the reports name. */
  private List<ClassView.Finished> finished() {
    List<ClassView.Finished> all = new ArrayList<>();
    for (int lab : new TreeSet<>(texts.titles().keySet())) {
      List<Map<Integer, TaskState>> runs =
          byId.values().stream()
              .filter(learner -> learner.labs().containsKey(lab))
              .map(learner -> learner.labs().get(lab))
              .toList();
      for (int task = 1; task <= texts.tasks(lab) && !runs.isEmpty(); task++) {
        all.add(new ClassView.Finished(lab, task, done(runs, task), runs.size()));
      }
    }
    return all;
  }

  private static int done(List<Map<Integer, TaskState>> runs, int task) {
    return (int)
        runs.stream()
            .filter(run -> run.containsKey(task) && run.get(task).state() == State.DONE)
            .count();
  }
}
