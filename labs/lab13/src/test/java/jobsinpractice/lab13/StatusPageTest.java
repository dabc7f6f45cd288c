package jobsinpractice.lab13;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Interposer;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(13)
@DisplayName("The support page")
class StatusPageTest {
  static final Task PAGE =
      Task.of(13, 4, "a cheap page")
          .asks(
              "return the same numbers as SlowPage, at a cost that does not grow with the number of"
                  + " jobs, nor with the other keys in Redis")
          .lookAt("SlowPage (this lab) · chapter 13, \"Never do this\"")
          .whenThrown(
              NullPointerException.class, "no job waits: Redis returns null for what is not there");

  private static final int FEW = 10;
  private static final int MANY = 2_000;

  /** What a request costs when there are few jobs and keys, and when there are many. */
  private record Cost(RedisCounts few, RedisCounts many) {
    boolean grows() {
      return many.sentBytes() > few.sentBytes() + 1_000
          || many.allCalls() > few.allCalls() + 2
          || many.of("keys", "scan") > 0
          || many.of("eval", "evalsha") > 0
              && many.of("lrange", "zrange", "zrangebyscore", "zscan") > 0;
    }

    String seen() {
      return "with "
          + FEW
          + " of each it is "
          + few.calls()
          + " and "
          + few.sentBytes()
          + " bytes of replies, and with "
          + MANY
          + " it is "
          + many.calls()
          + " and "
          + many.sentBytes()
          + " bytes";
    }
  }

  private static Cost cost(TestBench bench, RedisCounts.Code request) throws Exception {
    filled(bench, FEW);
    RedisCounts few = RedisCounts.during(bench, request);
    filled(bench, MANY);
    return new Cost(few, RedisCounts.during(bench, request));
  }

  /** Three queues, one of them empty; retries; and keys of other programs. */
  private static void filled(TestBench bench, int each) {
    String[] jobs =
        IntStream.range(0, each).mapToObj(StatusPageTest::payload).toArray(String[]::new);
    Map<String, Double> retries = new TreeMap<>();
    for (int i = 0; i < each; i++) retries.put(payload(i), bench.clock().seconds() + i);
    String[] others =
        IntStream.range(0, each)
            .boxed()
            .flatMap(i -> Stream.of("session:" + i, "x"))
            .toArray(String[]::new);
    bench
        .redis()
        .call(
            jedis -> {
              jedis.flushDB();
              jedis.sadd(Keys.QUEUES, "default", "mails", "idle");
              jedis.lpush(Keys.queue("default"), jobs);
              jedis.lpush(Keys.queue("mails"), jobs);
              jedis.zadd(Keys.RETRY, retries);
              return jedis.mset(others);
            });
  }

  private static String payload(int number) {
    return "{\"class\":\"WelcomeMail\",\"args\":[" + number + "],\"jid\":\"" + number + "\"}";
  }

  private static StatusPage page(TestBench bench) {
    return new StatusPage(bench.redis(), bench.clock());
  }

  @Test
  @Tag("task-4")
  @Order(1)
  @DisplayName("the sizes of the queues cost the same with 10 jobs and with 2,000")
  @Promise(
      "The cost of a request must not grow with the number of jobs, nor with the other keys in Redis.")
  void sizesCost(TestBench bench) throws Exception {
    Cost cost = cost(bench, () -> page(bench).waiting());
    RedisCounts many = cost.many();
    PAGE.expectThat("a request costs the same, however many jobs and keys there are")
        .given("10 and then 2,000 jobs in each of two queues, and as many keys of other programs")
        .butIf(
            many.of("keys") > 0,
            "Redis counted " + many.calls(),
            "KEYS compares every key in Redis with the pattern, and every other client waits"
                + " meanwhile. The names of the queues are in the set queues")
        .butIf(
            many.of("scan") > 0,
            "Redis counted " + many.calls(),
            "SCAN lets other clients in between, but it still goes through every key in Redis, at"
                + " every request. The names of the queues are in the set queues")
        .butIf(
            many.of("lrange") > 0,
            cost.seen(),
            "LRANGE reads jobs, and a size needs none of them: LLEN knows it at once")
        .otherwise(!cost.grows(), cost.seen(), "ask for sizes, not for jobs");
  }

  @Test
  @Tag("task-4")
  @Order(2)
  @DisplayName("the oldest job costs the same with 10 jobs and with 2,000")
  void oldestCost(TestBench bench) throws Exception {
    Cost cost = cost(bench, () -> page(bench).oldest("default"));
    PAGE.expectThat("a request costs the same, however many jobs there are")
        .given("10 and then 2,000 jobs in the queue")
        .butIf(
            cost.grows() && cost.many().of("lrange") > 0,
            cost.seen(),
            "LRANGE 0 -1 sends every job of the queue, for one of them: LINDEX reads one, and -1 is"
                + " the last")
        .butIf(
            cost.many().of("keys", "scan") > 0,
            cost.seen(),
            "KEYS and SCAN go through every key in Redis, and the queue's name is known")
        .otherwise(!cost.grows(), cost.seen(), "ask for one job");
  }

  @Test
  @Tag("task-4")
  @Order(3)
  @DisplayName("the retries of the next minute cost the same with 10 retries and with 2,000")
  void retriesCost(TestBench bench) throws Exception {
    Duration hour = Duration.ofHours(1);
    Cost cost = cost(bench, () -> page(bench).retriesWithin(hour));
    PAGE.expectThat("a request costs the same, however many retries there are")
        .given("10 and then 2,000 retries that are due within an hour; retriesWithin(1 h)")
        .butIf(
            cost.grows() && cost.many().of("zscan") > 0,
            cost.seen(),
            "ZSCAN also reads the whole set, in steps, at every request. A sorted set can count by"
                + " score: ZCOUNT")
        .butIf(
            cost.grows() && cost.many().of("zrange", "zrangebyscore") > 0,
            cost.seen(),
            "the entries travel to you only to be counted. A sorted set can count by score: ZCOUNT")
        .otherwise(!cost.grows(), cost.seen(), "let Redis count");
  }

  @Test
  @Tag("task-4")
  @Order(5)
  @DisplayName("a job arrives between any two commands of a request: the oldest stays the same")
  void oldestMeanwhile(TestBench bench) throws IOException {
    for (int request = 0; request < 10; request++) {
      with(bench, new Input(Map.of("default", 2), List.of(), 60));
      try (Interposer between = new Interposer(bench.redisPort());
          Redis redis = bench.redisThrough(between.port())) {
        between.beforeRequest(
            request,
            () -> bench.redis().call(jedis -> jedis.lpush(Keys.queue("default"), payload(7))));
        String oldest = new StatusPage(redis, bench.clock()).oldest("default");
        if (!between.acted()) return;
        PAGE.expect(payload(0))
            .given("two jobs wait; a third one is pushed just before your command " + (request + 1))
            .got(oldest)
            .butIf(
                payload(1),
                "a job that is pushed in between moves all others one place on. Does your code ask for the"
                    + " length first, and for the job at that place later? -1 is the right end, whatever"
                    + " the length is")
            .otherwise("the job at the right end of the list");
      }
    }
  }

  /** Jobs in queues, and retries by their time from now (s). */
  record Input(Map<String, Integer> queues, List<Double> retries, double within) {
    Duration time() {
      return Duration.ofMillis((long) (within * 1_000));
    }

    @Override
    public String toString() {
      return "jobs in queues "
          + queues
          + ", retries due in "
          + retries
          + " s, retriesWithin("
          + within
          + " s)";
    }
  }

  private static Input input(RandomGenerator random) {
    Map<String, Integer> queues = new TreeMap<>();
    for (String name : List.of("default", "mails", "low", "a:b")) {
      if (random.nextBoolean()) queues.put(name, random.nextInt(4));
    }
    List<Double> retries = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) retries.add(random.nextInt(-400, 400) / 2.0);
    return new Input(queues, retries, (1 + random.nextInt(300)) / 2.0);
  }

  private static void with(TestBench bench, Input in) {
    bench
        .redis()
        .call(
            jedis -> {
              jedis.flushDB();
              in.queues()
                  .forEach(
                      (name, jobs) -> {
                        jedis.sadd(Keys.QUEUES, name);
                        for (int i = 0; i < jobs; i++) jedis.lpush(Keys.queue(name), payload(i));
                      });
              for (int i = 0; i < in.retries().size(); i++) {
                jedis.zadd(Keys.RETRY, bench.clock().seconds() + in.retries().get(i), payload(i));
              }
              return jedis.set("queue-of-the-shop", "not one of ours");
            });
  }

  @Test
  @Tag("task-4")
  @Order(4)
  @DisplayName("any queues and retries: the same numbers as the old page")
  void generated(TestBench bench) {
    StatusPage page = page(bench);
    Generated.inputs(40, StatusPageTest::input)
        .first(
            new Input(Map.of("idle", 0), List.of(), 60),
            new Input(Map.of("default", 2), List.of(-5.5, -4.5, 30.5, 90.5, 91.5), 60),
            new Input(Map.of(), List.of(1.25), 1.5),
            new Input(Map.of(), List.of(60.0), 60),
            new Input(Map.of(), List.of(2_500_000.5), 3_000_000))
        .check(in -> check(bench, page, in));
  }

  private static Map<String, Long> sorted(Map<String, Long> sizes) {
    return sizes == null ? null : new TreeMap<>(sizes);
  }

  private static void check(TestBench bench, StatusPage page, Input in) {
    bench.clock().advance(Duration.ofMillis(67_250)); // a request comes at any time
    with(bench, in);
    Map<String, Long> sizes = new TreeMap<>();
    in.queues().forEach((name, jobs) -> sizes.put(name, (long) jobs));
    PAGE.expect((Map<String, Long>) sizes)
        .got(sorted(page.waiting()))
        .butIf(
            found -> sizes.equals(sorted(page(bench).waiting())),
            "a new page object returns the right sizes, so this one remembers something of an earlier"
                + " request. A queue can be added at any time: read the names at each request")
        .butIf(
            found -> found.size() < sizes.size() && sizes.containsValue(0L),
            "a queue in which no job waits has no key of its own, but it is in the set queues: 0")
        .butIf(
            found -> found.keySet().stream().anyMatch(name -> name.startsWith("queue:")),
            "the name of the queue, without the prefix of its key")
        .otherwise("each queue of the set queues, and how many jobs wait in it");
    in.queues()
        .forEach(
            (name, jobs) ->
                PAGE.expect(jobs == 0 ? "none" : payload(0))
                    .given("the oldest job of \"" + name + "\"; " + in)
                    .got(page.oldest(name) == null ? "none" : page.oldest(name))
                    .butIf(
                        payload(Math.max(0, jobs - 1)),
                        "that is the newest job: jobs enter a queue at the left, so the oldest is at the"
                            + " right end")
                    .otherwise("the job at the right end of the list"));
    long due = in.retries().stream().filter(seconds -> seconds <= in.within()).count();
    long notOverdue =
        in.retries().stream().filter(seconds -> seconds >= 0 && seconds <= in.within()).count();
    long atTheEnd = in.retries().stream().filter(seconds -> seconds == in.within()).count();
    long wholeSeconds =
        in.retries().stream().filter(seconds -> seconds <= Math.floor(in.within())).count();
    PAGE.expect(due, "retries")
        .got(page.retriesWithin(in.time()))
        .butIf(
            number -> due == page(bench).retriesWithin(in.time()),
            "a new page object returns the right number, so this one remembers something of an earlier"
                + " request. Read the clock and count at each request")
        .butIf(
            number -> atTheEnd > 0 && number == due - atTheEnd,
            "a retry that is due exactly at the end of that time is missing, and the old page counts"
                + " it. Is the upper limit exclusive?")
        .butIf(
            number -> number == wholeSeconds && wholeSeconds < due,
            "a part of a second is lost. Is it cut off from the time, by toSeconds(), or from the clock?"
                + " Both have milliseconds")
        .butIf(
            number -> number == in.retries().size() && notOverdue < due,
            "those are all retries: is the limit in milliseconds? A score is in seconds")
        .butIf(
            number -> number == due - notOverdue && number != notOverdue,
            "that is the number of overdue retries: the retries that become due within this time are missing."
                + " Is the time added to now, in seconds?")
        .butIf(
            number -> number == notOverdue,
            "the overdue ones are missing: a retry whose time has passed is also due")
        .butIf(
            number -> number == in.retries().size(),
            "those are all retries: is the limit in milliseconds? A score is in seconds")
        .otherwise("the scores up to now plus this time, in seconds");
  }
}
