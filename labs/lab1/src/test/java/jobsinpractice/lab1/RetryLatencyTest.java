package jobsinpractice.lab1;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import jobsinpractice.engine.admin.RetrySet;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.NumberCheck;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(1)
@DisplayName("Latency of the retry set")
class RetryLatencyTest implements Lab1Tasks {
  private static final long TEN_YEARS = 10 * 365;

  @Test
  @Order(1)
  @Tag("task-3")
  @DisplayName("the most overdue retry has been due for 8 s")
  void overdue(TestBench bench) {
    bench.scheduled(5);
    bench.clock().advanceSeconds(38);
    bench.waiting("default", 42);
    bench.retriesDue(8, 6, -120, -900);
    bench.dead(77);
    Metrics metrics = new Metrics(bench.redis(), bench.clock());

    double got = metrics.retriesLatency();
    double off = Latency.off(got, 8, seconds -> of(seconds, bench, metrics));
    boolean stops = off == 0 && Latency.stops(got, 8, seconds -> of(seconds, bench, metrics));
    boolean readsQueue = got == 0 && findsJobsInQueueRetry(bench, metrics);
    boolean future = got == 0 && !readsQueue && findsOnly(-50, 50, bench, metrics);
    String zero =
        Latency.forZero(
            got,
            seconds -> of(seconds, bench, metrics),
            "that is the result when no retry is due, although two are. Which key does your code"
                + " read, and which entry does it look at? The most overdue retry has the lowest"
                + " score");
    NumberCheck.Answer answer =
        RETRIES
            .expect(8, "s")
            .within(0.01)
            .given("retries due for 8 and 6 s, and two that will be due in 120 and 900 s")
            .got(got);
    answer
        .butIf(seconds -> off != 0, Latency.always(off))
        .butIf(
            seconds -> seconds == 0 && readsQueue,
            "your code reads the list queue:retry, which no part of the engine writes: a failed job"
                + " waits in the sorted set \"retry\", and its score is the time when it is due")
        .butIf(
            seconds -> seconds == 0 && future,
            "the subtraction is the wrong way round, and you make 0 of what is negative: subtract"
                + " the score from the current time")
        .butIf(0, zero)
        .butIf(33, "that is the schedule; failed jobs are in the retry set")
        .butIf(42, "that is the queue \"default\"; retries wait in a set of their own")
        .butIf(
            6, "that retry is due, but another has been due longer: the lowest score is the first")
        .butIf(
            seconds ->
                Lab1Tasks.near(Math.abs(seconds), 120) || Lab1Tasks.near(Math.abs(seconds), 900),
            "that retry is due in the future, so it is not late: the most overdue retry has the"
                + " lowest score")
        .butIf(8_000, "those are milliseconds: scores are seconds, with a fraction")
        .butIf(4, "that is how many retries are waiting; latency is a time")
        .butIf(
            600,
            "that is the time since the job was created, enqueued, and failed: a retry is late only"
                + " since its score, the time when it was due")
        .butIf(77, "that is the dead set: no job there is tried again, so none is late")
        .butIf(7, "that is the average of the two that are due; latency is the longest time")
        .butIf(14, "that is the sum of the two that are due; latency is the longest time")
        .butIf(2, "that is how many retries are due; latency is a time")
        .butIf(
            3.5,
            "that is 8 and 6 s, and twice 0, divided by 4. Is it an average? Latency is the longest"
                + " time")
        .butIf(Lab1Tasks::mixesMillis, MIXED)
        .butIf(seconds -> Lab1Tasks.usesWallClock(seconds, bench), WALL_CLOCK)
        .butIf(seconds -> stops, Latency.STOPS);
    Latency.explained(answer, 8)
        .otherwise("subtract the lowest score of the retry set from the current time");
    ofAnotherQueue(bench, metrics);
  }

  private static void ofAnotherQueue(TestBench bench, Metrics metrics) {
    String payload =
        "{\"retry\":true,\"queue\":\"low\",\"class\":\"NightlyReport\",\"args\":[\"eu\"],"
            + "\"jid\":\"9fb325b10ddba40324abdc83\",\"retry_count\":0}";
    double due = bench.clock().seconds() - 15;
    bench.redis().call(jedis -> jedis.zadd("retry", due, payload));
    double got = metrics.retriesLatency();
    double ofANewObject = new Metrics(bench.redis(), bench.clock()).retriesLatency();
    boolean always = got == 8 && Lab1Tasks.near(of(3, bench, metrics), 8);
    RETRIES
        .expect(15, "s")
        .within(0.01)
        .given(
            "a retry of the queue \"low\" has been due for 15 s, and two of \"default\" for less")
        .got(got)
        .butIf(
            eight -> Lab1Tasks.near(eight, 8) && Lab1Tasks.near(ofANewObject, 15),
            "a new Metrics object returns 15 s here, and yours returns 8 s once more. Does a field keep"
                + " the first retry? Read the set in every call")
        .butIf(
            eight -> always,
            "your code also returns 8 s when the only retry has been due for 3 s. Is the number written"
                + " in your code, or does a field keep the first result?")
        .butIf(
            8,
            "the most overdue retry belongs to another queue, and to another class. Does your code"
                + " look at some retries only? The retry set holds those of all queues")
        .otherwise("the retry set holds the retries of all queues: the lowest score is the first");
  }

  @Test
  @Order(2)
  @Tag("task-3")
  @DisplayName("no retry is due yet: 0 s")
  void notDue(TestBench bench) {
    Metrics metrics = new Metrics(bench.redis(), bench.clock());
    RETRIES
        .expect(0, "s")
        .given("an empty retry set")
        .got(metrics.retriesLatency())
        .butIf(
            bench.clock().seconds(),
            "that is the current time, in seconds since 1970: an empty set has no score to subtract,"
                + " and the latency is 0")
        .butIf(
            seconds -> seconds < 0 || Double.isNaN(seconds),
            "an empty retry set is not an error: check whether there is a first entry, and return 0")
        .butIf(
            8,
            "8 s is the result of the first test. Is it written in your code, or does a static field"
                + " keep it? Read the set in every call")
        .otherwise("no retry is due");
    Latency.takenMeanwhile(
        RETRIES,
        bench,
        () -> bench.retriesDue(42),
        () -> new RetrySet(bench.redis()).clear(),
        Metrics::retriesLatency);
    Latency.olderTakenMeanwhile(
        RETRIES,
        bench,
        () -> {
          new RetrySet(bench.redis()).clear();
          bench.retriesDue(42, 17);
        },
        () -> bench.redis().call(jedis -> jedis.zpopmin("retry")),
        Metrics::retriesLatency,
        "retries have been due for 42 and 17 s; a worker promotes the first one between two commands"
            + " of your code");
    new RetrySet(bench.redis()).clear();

    bench.retriesDue(-120);
    RETRIES
        .expect(0, "s")
        .within(0.01)
        .given("one retry, due in 120 s")
        .got(metrics.retriesLatency())
        .butIf(
            -120,
            "the current time minus a score in the future is negative, and a retry that is not due"
                + " is not late: return 0")
        .butIf(
            120,
            "the retry still has to wait for 120 s: it is due in the future, so it is not late")
        .otherwise("a retry is late only when its score is in the past");
  }

  @Test
  @Order(4)
  @Tag("task-3")
  @DisplayName("any number of retries, overdue and due later")
  void generated(TestBench bench) {
    Metrics metrics = new Metrics(bench.redis(), bench.clock());
    RetrySet retries = new RetrySet(bench.redis());
    bench.waiting("default", 1234);
    Generated.inputs(60, RetryLatencyTest::overdue)
        .first(List.of(75.25), List.of(100_000.5), List.of(-0.5), List.of(0.25), List.of(0.0))
        .smaller(Generated::smallerLists)
        .shownAs(RetryLatencyTest::shown)
        .check(
            overdue -> {
              retries.clear();
              int n = overdue.size();
              Duration days = Duration.ofDays(n % 2 == 0 ? 0 : TEN_YEARS); // beyond the wall clock
              bench.clock().set(TestBench.START.plusMillis(n * 1125L).plus(days));
              bench.retriesDue(overdue.stream().mapToDouble(by -> by).toArray());
              mostOverdue(bench, metrics, overdue);
            });
  }

  @Test
  @Order(3)
  @Tag("task-3")
  @DisplayName("the time is the given clock's, also for retries")
  void movingClock(TestBench bench) {
    Metrics metrics = new Metrics(bench.redis(), bench.clock());
    bench.retriesDue(10);
    double first = metrics.retriesLatency();
    bench.clock().advanceSeconds(30);
    RETRIES
        .expect(40, "s")
        .within(0.01)
        .given("the retry was overdue for 10 s (you returned " + first + " s), 30 s have passed")
        .got(metrics.retriesLatency())
        .butIf(
            10,
            "your result did not change while 30 s passed. Does a field keep the time, or the whole"
                + " result? Read both in every call")
        .butIf(8, "8 s is the result of the first test. Is it written in your code?")
        .butIf(
            0,
            "one retry is overdue, and your code returns 0, as for an empty set. Does your code treat"
                + " a single retry as an empty set, or does a loop end one entry too early?")
        .otherwise("read the clock in every call");
  }

  @Test
  @Order(5)
  @Tag("task-3")
  @DisplayName("Redis is away: RedisUnavailable, and no latency of 0")
  @Promise("While Redis is away, never return a number: let RedisUnavailable pass through.")
  void redisIsAway(TestBench bench) throws Exception {
    Metrics metrics = new Metrics(bench.redis(), bench.clock());
    bench.retriesDue(10);
    metrics.retriesLatency();
    Latency.whileRedisIsAway(RETRIES, bench, metrics::retriesLatency);
  }

  private static void mostOverdue(TestBench bench, Metrics metrics, List<Double> overdue) {
    double most = overdue.stream().mapToDouble(by -> by).max().orElse(0);
    double right = Math.max(0, most);
    double least = overdue.stream().mapToDouble(by -> by).filter(by -> by >= 0).min().orElse(0);
    double got = metrics.retriesLatency();
    double again = metrics.retriesLatency();
    boolean limit = got == 0 && right > 0 && of(Latency.SOME, bench, metrics) == 0;
    boolean stops = Latency.stops(got, right, seconds -> of(seconds, bench, metrics));
    NumberCheck.Answer answer = RETRIES.expect(right, "s").within(0.002).got(got);
    answer
        .butIf(zero -> zero == 0 && limit, Latency.LIMIT)
        .butIf(
            seconds -> Double.compare(seconds, again) != 0,
            "the same call once more returns "
                + again
                + ". Does a field, static or not, keep a number from call to call?")
        .butIf(
            seconds -> seconds < 0 && right == 0,
            "a retry that is due in the future is not late: the latency is never below 0")
        .butIf(
            seconds -> seconds > 0 && right == 0 && overdue.contains(-seconds),
            "that retry is due in the future, so it is not late: the latency is 0")
        .butIf(
            seconds -> seconds == 8 && right != 8,
            "8 s is the result of the first test. Is it written in your code?")
        .butIf(seconds -> stops, Latency.STOPS)
        .butIf(
            seconds -> least < right && Lab1Tasks.near(seconds, least),
            "that retry is due, but another has been due longer: the lowest score is the first")
        .butIf(
            seconds -> seconds < right && overdue.contains(seconds),
            "that retry is due, but another has been due longer: the lowest score is the first")
        .butIf(
            seconds ->
                seconds != Math.rint(seconds)
                    && Latency.cutsATime(seconds, right, bench.clock().seconds()),
            Latency.CUT);
    Latency.explained(answer, right)
        .otherwise("subtract the lowest score from the current time; 0 if that is in the future");
  }

  /** Seconds, negative for what is due later. Eighths, so that a double holds each exactly. */
  private static List<Double> overdue(RandomGenerator random) {
    int most = random.nextInt(4) == 0 ? 80 : 5;
    double longest = List.of(5, 100, 5_000, 300_000).get(random.nextInt(4));
    double future = random.nextInt(3) * 0.5;
    List<Double> overdue = new ArrayList<>();
    for (int i = random.nextInt(most); i > 0; i--) {
      overdue.add(Math.floor((random.nextDouble() - future) * longest * 8) / 8);
    }
    return List.copyOf(overdue);
  }

  private static String shown(List<Double> overdue) {
    if (overdue.isEmpty()) {
      return "an empty retry set";
    }
    List<Double> sorted = new ArrayList<>(overdue);
    sorted.sort(Collections.reverseOrder());
    String all =
        sorted.stream()
            .limit(6)
            .map(by -> by < 0 ? "due in " + -by + " s" : "overdue for " + by + " s")
            .collect(Collectors.joining(", "));
    return "retries: " + all + (sorted.size() > 6 ? ", and " + (sorted.size() - 6) + " more" : "");
  }

  private static boolean findsJobsInQueueRetry(TestBench bench, Metrics metrics) {
    bench.waiting("retry", 15);
    return Lab1Tasks.near(metrics.retriesLatency(), 15);
  }

  /** Returns what the learner's code returns for a single retry that is overdue by this. */
  private static double of(double seconds, TestBench bench, Metrics metrics) {
    new RetrySet(bench.redis()).clear();
    bench.retriesDue(seconds);
    return metrics.retriesLatency();
  }

  /** Whether a retry alone that is overdue by this makes the learner's code return this. */
  private static boolean findsOnly(
      double overdue, double result, TestBench bench, Metrics metrics) {
    return Lab1Tasks.near(of(overdue, bench, metrics), result);
  }
}
