package jobsinpractice.classroom;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import jobsinpractice.testkit.classroom.RunReport.State;
import jobsinpractice.testkit.classroom.RunReport.TaskState;

/** Everyone in the class, in memory only. Safe for use by many threads. */
final class ClassState {
  static final int SEATS = 200;

  /** Seats for one address other than loopback, so that one machine cannot take all seats. */
  static final int SEATS_PER_ADDRESS = 10;

  private static final Comparator<ClassView.Row> ORDER =
      Comparator.comparing((ClassView.Row row) -> row.hand() == null)
          .thenComparing(row -> row.hand(), Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(row -> !row.stuck())
          .thenComparing(row -> row.stuck() ? row.at().negated() : java.time.Duration.ZERO)
          .thenComparing(row -> row.name().toLowerCase(java.util.Locale.ROOT))
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

  synchronized boolean handUp(long id) {
    Learner learner = byId.get(id);
    return learner != null && learner.handUp();
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
    List<ClassView.Row> rows =
        byId.values().stream().map(learner -> learner.row(now)).sorted(ORDER).toList();
    return new ClassView(rows, finished());
  }

  private List<ClassView.Finished> finished() {
    SortedMap<Integer, SortedMap<Integer, int[]>> counts = new TreeMap<>();
    for (Learner learner : byId.values()) {
      learner
          .labs()
          .forEach(
              (lab, tasks) ->
                  tasks.forEach(
                      (task, state) -> {
                        int[] count =
                            counts
                                .computeIfAbsent(lab, any -> new TreeMap<>())
                                .computeIfAbsent(task, any -> new int[2]);
                        count[0] += state.state() == State.DONE ? 1 : 0;
                        count[1]++;
                      }));
    }
    List<ClassView.Finished> all = new ArrayList<>();
    counts.forEach(
        (lab, tasks) ->
            tasks.forEach(
                (task, count) -> all.add(new ClassView.Finished(lab, task, count[0], count[1]))));
    return all;
  }
}
