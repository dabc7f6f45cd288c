package jobsinpractice.lab1;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobsinpractice.engine.admin.Queue;
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
@DisplayName("Latency of the queue default")
class DefaultLatencyTest implements Lab1Tasks {
  private static final int A_PAGE = 50;
  private static final long TEN_YEARS = 10 * 365;

  @Test
  @Order(1)
  @Tag("task-2")
  @DisplayName("the oldest job in default has waited 42 s")
  void oldest(TestBench bench) {
    bench.scheduled(240);
    bench.clock().advanceSeconds(240);
    bench.worker().build().promoteDue(); // created 240 s ago, and in the queue since now
    bench.waiting("low", 57);
    bench.clock().advanceSeconds(42);
    bench.waiting("default", 17, 5);
    bench.retriesDue(8);
    Metrics metrics = new Metrics(bench.redis(), bench.clock());

    double got = metrics.defaultLatency();
    double off = Latency.off(got, 42, seconds -> of(seconds, bench, metrics));
    boolean stops = off == 0 && Latency.stops(got, 42, seconds -> of(seconds, bench, metrics));
    boolean allQueues = got == 99 && findsOnly(200, 200, bench, metrics);
    boolean prefixed = got == 0 && findsJobsIn("queue:default", bench, metrics);
    boolean future = got == 0 && !prefixed && findsOnly(-50, 50, bench, metrics);
    String zero =
        Latency.forZero(
            got,
            seconds -> of(seconds, bench, metrics),
            "that is the result for an empty queue, although three jobs are waiting. Which key does"
                + " your code read, and at which index? The oldest job is at the right end, at"
                + " index -1");
    NumberCheck.Answer answer =
        DEFAULT
            .expect(42, "s")
            .within(0.01)
            .given("jobs in \"default\" have waited for 42, 17 and 5 s; one in \"low\" for 99 s")
            .got(got);
    answer
        .butIf(seconds -> off != 0, Latency.always(off))
        .butIf(
            5,
            "that is the newest job: new jobs enter at the left end, and the oldest is at the right"
                + " end")
        .butIf(42_000, "those are milliseconds: divide by 1000.0 to get seconds")
        .butIf(3, "that is the depth, a count of jobs; latency is a time")
        .butIf(64 / 3.0, "that is the average wait of the three jobs; latency is the longest wait")
        .butIf(
            seconds -> allQueues,
            "that is the job in \"low\", the longest wait of all queues: when the job in"
                + " \"default\" waits longer, you return that one. \"default\" is the name of one"
                + " queue, and the question is about this queue alone")
        .butIf(99, "that is the queue \"low\"; the question is about \"default\"")
        .butIf(8, "that is the retry set; \"default\" is a queue")
        .butIf(
            seconds -> seconds == 0 && prefixed,
            "your code reads the key queue:queue:default: Queue takes the name \"default\" and adds"
                + " the prefix itself")
        .butIf(
            seconds -> seconds == 0 && future,
            "the subtraction is the wrong way round, and you make 0 of what is negative: subtract"
                + " enqueued_at from the current time")
        .butIf(0, zero)
        .butIf(64, "that is the sum of the three waiting times; latency is the longest wait")
        .butIf(163, "that is the sum over all queues; the question is about \"default\"")
        .butIf(
            282,
            "that is the time since created_at. This job was scheduled first, and it entered the"
                + " queue at enqueued_at")
        .butIf(17, "that is the second oldest job: the oldest is at index -1")
        .butIf(
            37,
            "that is the time between the oldest job and the newest: subtract the oldest job's"
                + " enqueued_at from the current time")
        .butIf(0.7, "those are minutes: latency is in seconds")
        .butIf(Lab1Tasks::mixesMillis, MIXED)
        .butIf(seconds -> Lab1Tasks.usesWallClock(seconds, bench), WALL_CLOCK)
        .butIf(seconds -> stops, Latency.STOPS);
    Latency.explained(answer, 42)
        .otherwise("subtract the enqueued_at of the job at the right end from the current time");
    paused(bench, metrics);
  }

  private static void paused(TestBench bench, Metrics metrics) {
    new Queue(bench.redis(), "default").pause();
    DEFAULT
        .expect(42, "s")
        .within(0.01)
        .given("the queue \"default\" is paused, and its oldest job has waited for 42 s")
        .got(metrics.defaultLatency())
        .butIf(
            0,
            "jobs in a paused queue wait until it is resumed. Does your code ask isPaused()? Return"
                + " how long the oldest job has been waiting")
        .otherwise("a pause changes nothing about the time that the oldest job has been waiting");
  }

  @Test
  @Order(2)
  @Tag("task-2")
  @DisplayName("an empty queue: 0 s")
  void emptyQueue(TestBench bench) {
    DEFAULT
        .expect(0, "s")
        .within(0.01)
        .given("no job is waiting in \"default\"")
        .got(new Metrics(bench.redis(), bench.clock()).defaultLatency())
        .butIf(
            bench.clock().seconds(),
            "that is the current time, in seconds since 1970: with no job there is no enqueued_at"
                + " to subtract, and the latency is 0")
        .butIf(
            seconds -> seconds < 0 || Double.isNaN(seconds),
            "an empty queue is not an error: check whether there is an oldest job, and return 0")
        .butIf(
            42,
            "42 s is the result of the first test. Is it written in your code, or does a static field"
                + " keep it? Read the queue in every call")
        .otherwise("no job is waiting");
    Latency.takenMeanwhile(
        DEFAULT,
        bench,
        () -> bench.waiting("default", 42),
        () -> new Queue(bench.redis(), "default").clear(),
        Metrics::defaultLatency);
    Latency.olderTakenMeanwhile(
        DEFAULT,
        bench,
        () -> {
          new Queue(bench.redis(), "default").clear();
          bench.waiting("default", 42, 17);
        },
        () -> bench.redis().call(jedis -> jedis.rpop("queue:default")),
        Metrics::defaultLatency,
        "jobs in \"default\" have waited for 42 and 17 s; a worker takes the older one between two"
            + " commands of your code");
    new Queue(bench.redis(), "default").clear();
  }

  @Test
  @Order(4)
  @Tag("task-2")
  @DisplayName("any number of jobs, and any time of waiting")
  void generated(TestBench bench) {
    Metrics metrics = new Metrics(bench.redis(), bench.clock());
    Queue queue = new Queue(bench.redis(), "default");
    double[] before = {-1};
    Generated.inputs(60, DefaultLatencyTest::ages)
        .first(descending(1_200))
        .first(List.of(59.75), List.of(100_000.5), List.of(3.0, 3.0), List.of(0.0))
        .first(List.of(), List.of(75.25), descending(A_PAGE + 1))
        .smaller(ages -> ages.size() > 200 ? Stream.empty() : Generated.smallerLists(ages))
        .shownAs(DefaultLatencyTest::shown)
        .check(
            ages -> {
              queue.clear();
              int n = ages.size();
              Duration days = Duration.ofDays(n % 2 == 0 ? 0 : TEN_YEARS); // beyond the wall clock
              bench.clock().set(TestBench.START.plusMillis(n * 1125L).plus(days));
              bench.waiting("default", ages.stream().mapToDouble(age -> age).toArray());
              longest(bench, metrics, ages, before);
            });
  }

  @Test
  @Order(3)
  @Tag("task-2")
  @DisplayName("the time is the given clock's, also when it moves on")
  void movingClock(TestBench bench) {
    Metrics metrics = new Metrics(bench.redis(), bench.clock());
    bench.waiting("default", 10);
    double first = metrics.defaultLatency();
    bench.clock().advanceSeconds(30);
    double second = metrics.defaultLatency();
    DEFAULT
        .expect(40, "s")
        .within(0.01)
        .given("the job had waited 10 s (you returned " + first + " s), and 30 s have passed")
        .got(second)
        .butIf(
            10,
            "your result did not change while 30 s passed. Does a field keep the time, or the whole"
                + " result? Read both in every call")
        .butIf(42, "42 s is the result of the first test. Is it written in your code?")
        .butIf(
            0,
            "one job is waiting, and your code returns 0, as for an empty queue. Does your code"
                + " treat a single job as an empty queue, or does a loop end one job too early?")
        .otherwise("read the clock in every call");
  }

  @Test
  @Order(5)
  @Tag("task-2")
  @DisplayName("Redis is away: RedisUnavailable, and no number")
  @Promise("While Redis is away, never return a number: let RedisUnavailable pass through.")
  void redisIsAway(TestBench bench) throws Exception {
    Metrics metrics = new Metrics(bench.redis(), bench.clock());
    bench.waiting("default", 10);
    metrics.defaultLatency();
    Latency.whileRedisIsAway(DEFAULT, bench, metrics::defaultLatency);
  }

  private static void longest(
      TestBench bench, Metrics metrics, List<Double> ages, double[] before) {
    double right = ages.isEmpty() ? 0 : ages.get(0);
    double newest = ages.isEmpty() ? 0 : ages.get(ages.size() - 1);
    double earlier = before[0];
    before[0] = right;
    double got = metrics.defaultLatency();
    boolean limit = got == 0 && right > 0 && of(Latency.SOME, bench, metrics) == 0;
    boolean stops = Latency.stops(got, right, seconds -> of(seconds, bench, metrics));
    NumberCheck.Answer answer = DEFAULT.expect(right, "s").within(0.002).got(got);
    answer
        .butIf(zero -> zero == 0 && limit, Latency.LIMIT)
        .butIf(
            seconds -> ages.size() > A_PAGE && seconds < right && ages.contains(seconds),
            "that job is number "
                + (ages.size() - ages.lastIndexOf(got))
                + " of "
                + ages.size()
                + ", counted from the newest. Does your code read only a page? The oldest is at the"
                + " right end of the list, at index -1")
        .butIf(
            seconds -> right != earlier && earlier > 0 && Lab1Tasks.near(seconds, earlier),
            "that was right in the call before this one. Does your code keep the result? Read the"
                + " queue in every call")
        .butIf(
            seconds ->
                seconds != Math.rint(seconds)
                    && Latency.cutsATime(seconds, right, bench.clock().seconds()),
            Latency.CUT)
        .butIf(
            seconds -> seconds == 42 && right != 42,
            "42 s is the result of the first test. Is it written in your code?")
        .butIf(seconds -> stops, Latency.STOPS)
        .butIf(
            seconds -> ages.size() > 1 && seconds == newest,
            "that is the newest job: new jobs enter at the left end, and the oldest is at the right"
                + " end");
    Latency.explained(answer, right)
        .otherwise("subtract the enqueued_at of the job at the right end from the current time");
  }

  /** This many jobs, the oldest first, half a second apart. */
  private static List<Double> descending(int jobs) {
    return IntStream.range(0, jobs).mapToObj(i -> (jobs - i) / 2.0 + 30.125).toList();
  }

  /** The oldest first. Eighths of a second, so that a double holds each exactly. */
  private static List<Double> ages(RandomGenerator random) {
    int most = random.nextInt(4) == 0 ? 130 : 6;
    double longest = List.of(5, 100, 5_000, 300_000).get(random.nextInt(4));
    List<Double> ages = new ArrayList<>();
    for (int i = random.nextInt(most); i > 0; i--) {
      ages.add(Math.floor(random.nextDouble() * longest * 8) / 8);
    }
    ages.sort(Collections.reverseOrder());
    return List.copyOf(ages);
  }

  private static String shown(List<Double> ages) {
    if (ages.isEmpty()) {
      return "no job in \"default\"";
    }
    String all = ages.stream().limit(8).map(age -> age + " s").collect(Collectors.joining(", "));
    int more = ages.size() - 8;
    return (more > 0
            ? "waiting times, the longest first: "
            : "jobs in \"default\" have waited for ")
        + all
        + (more > 0 ? ", and " + more + " more" : "");
  }

  /**
   * Whether the learner's code reads the queue of this name, although another one was asked for.
   */
  private static boolean findsJobsIn(String queue, TestBench bench, Metrics metrics) {
    bench.waiting(queue, 15);
    return Lab1Tasks.near(metrics.defaultLatency(), 15);
  }

  /** Returns what the learner's code returns for a single job of this age. */
  private static double of(double seconds, TestBench bench, Metrics metrics) {
    new Queue(bench.redis(), "default").clear();
    bench.waiting("default", seconds);
    return metrics.defaultLatency();
  }

  /** Whether a job of this age alone makes the learner's code return this. */
  private static boolean findsOnly(double age, double result, TestBench bench, Metrics metrics) {
    return Lab1Tasks.near(of(age, bench, metrics), result);
  }
}
