package jobsinpractice.lab13;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.LongConsumer;
import jobsinpractice.engine.Redis;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * Calls to one partner at chosen times (ms). Each call asks when it arrives, and again exactly at
 * the turn that it was given. Every question comes from a new object, as from another worker.
 */
final class PartnerCalls {
  /** A call that still waits after this many questions asks no more. */
  static final int MOST_QUESTIONS = 40;

  private static final long START = 1_772_442_000_000L;

  /** A call that asks. At the same moment, newcomers ask first. */
  private record Visit(long at, boolean isNew, int call) {}

  private final Redis redis;
  private final int limit;
  private final long period;
  private final Map<Integer, Integer> questions = new HashMap<>();
  private final List<Long> starts = new ArrayList<>();
  private final List<Integer> started = new ArrayList<>();
  private final List<Long> firstTurns = new ArrayList<>();
  private String partner = "p17";
  private LongConsumer before = millis -> {};

  PartnerCalls(Redis redis, int limit, Duration period) {
    this.redis = redis;
    this.limit = limit;
    this.period = period.toMillis();
  }

  PartnerCalls on(String other) {
    partner = other;
    return this;
  }

  /** Sets what happens before each question, at the time of the question (ms). */
  PartnerCalls beforeEach(LongConsumer what) {
    before = what;
    return this;
  }

  /** The limit as a worker sees it at this time. */
  RateLimit at(long millis) {
    return new RateLimit(redis, clock(millis), limit, Duration.ofMillis(period));
  }

  static String clock(long millis) {
    return clockMicros(millis * 1_000);
  }

  static String clockMicros(long micros) {
    return "local now = " + (START * 1_000 + micros) + "\n";
  }

  /** In ms; a part of one counts as one, or the call would be back too early. */
  static long millis(Duration turn) {
    return turn == null ? 0 : (turn.toNanos() + 999_999) / 1_000_000;
  }

  PartnerCalls arrive(List<Long> arrivals) {
    PriorityQueue<Visit> visits =
        new PriorityQueue<>(
            Comparator.comparingLong(Visit::at)
                .thenComparing(visit -> !visit.isNew())
                .thenComparing(Visit::call));
    for (int i = 0; i < arrivals.size(); i++) visits.add(new Visit(arrivals.get(i), true, i));
    while (!visits.isEmpty()) {
      Visit visit = visits.remove();
      before.accept(visit.at());
      int asked = questions.merge(visit.call(), 1, Integer::sum);
      long turn = millis(at(visit.at()).turn(partner, "call-" + visit.call()));
      if (visit.isNew()) firstTurns.add(turn);
      if (turn <= 0) {
        starts.add(visit.at());
        started.add(visit.call());
      } else if (asked < MOST_QUESTIONS) {
        visits.add(new Visit(visit.at() + turn, false, visit.call()));
      }
    }
    return this;
  }

  /** The times of the starts, in order. */
  List<Long> starts() {
    return starts;
  }

  /** The calls in the order in which they started. */
  List<Integer> started() {
    return started;
  }

  /** The turn that each call got when it arrived (ms from then). */
  List<Long> firstTurns() {
    return firstTurns;
  }

  int mostQuestions() {
    return questions.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** The most starts in any period, wherever it begins. */
  int mostInAPeriod() {
    int most = 0;
    int from = 0;
    for (int i = 0; i < starts.size(); i++) {
      while (starts.get(i) - starts.get(from) >= period) from++;
      most = Math.max(most, i - from + 1);
    }
    return most;
  }

  /** The most calls that waited and then started at the same moment. */
  int mostAtOneTurn() {
    Map<Long, Integer> calls = new HashMap<>();
    for (int i = 0; i < starts.size(); i++) {
      if (questions.get(started.get(i)) > 1) calls.merge(starts.get(i), 1, Integer::sum);
    }
    return calls.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /**
   * When each call starts at the latest: a period after the best schedule that the limit allows.
   */
  List<Long> latest(List<Long> arrivals) {
    List<Long> best = new ArrayList<>();
    for (int i = 0; i < arrivals.size(); i++) {
      long room = i < limit ? 0 : best.get(i - limit) + period;
      best.add(Math.max(arrivals.get(i), room));
    }
    return best.stream().map(start -> start + period).toList();
  }

  /** Asks the learner's code: does Redis run the lines that set the time? */
  static boolean usesClock(Redis redis) {
    try {
      String lines = "error('the clock was read')\n";
      new RateLimit(redis, lines, 1, Duration.ofSeconds(1)).turn("p18", "a");
      return false;
    } catch (JedisDataException e) {
      return String.valueOf(e.getMessage()).contains("the clock was read");
    }
  }

  /** Asks the learner's code: does a call count after it has waited and started? */
  static boolean forgetsStarted(Redis redis) {
    redis.call(jedis -> jedis.flushDB());
    PartnerCalls one = new PartnerCalls(redis, 1, Duration.ofSeconds(1));
    return one.arrive(List.of(0L, 1L, 1_500L)).starts().equals(List.of(0L, 1_000L, 1_500L));
  }

  /** Asks the learner's code: does the limit hold where no second of the clock begins? */
  static boolean limitsWithinASecond(Redis redis) {
    redis.call(jedis -> jedis.flushDB());
    PartnerCalls two = new PartnerCalls(redis, 2, Duration.ofSeconds(1));
    two.arrive(List.of(490L, 490L, 510L, 510L));
    return two.starts().stream().filter(start -> start < 600).count() <= 2;
  }
}
