package jobsinpractice.lab13;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.redislauncher.TcpProxy;
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
import redis.clients.jedis.exceptions.JedisDataException;

@Lab(13)
@DisplayName("The rate limit")
class RateLimitTest {
  static final Task LIMIT =
      Task.of(13, 5, "a shared rate limit")
          .asks(
              "in one script, let at most `limit` calls to a partner start in any period, and give"
                  + " each of the others a turn of its own")
          .lookAt("EVAL, ZADD (Redis) · chapter 13, \"A limit that all processes share\"")
          .whenThrown(
              JedisDataException.class,
              "Redis refused the script or a command of it. The message names the line, and the lines of"
                  + " clock count too. An argument is a text until you call tonumber, and a time to live"
                  + " is a whole number: math.ceil rounds up")
          .whenThrown(
              ClassCastException.class,
              "a script returns a number as a Long, and cuts off its fraction; nil is null");

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int FIFTY = 50;

  private static PartnerCalls fifty(TestBench bench) {
    return new PartnerCalls(bench.redis(), FIFTY, SECOND);
  }

  private static List<Long> at(long millis, int calls) {
    return Collections.nCopies(calls, millis);
  }

  @Test
  @Tag("task-5")
  @Order(1)
  @DisplayName("one question: the script runs on the given clock, stores its count, and returns")
  @Promise("The method never waits itself.")
  @Promise("Your script must begin with the text of clock, which sets the Lua variable now, in µs.")
  void question(TestBench bench) throws Exception {
    PartnerCalls calls = new PartnerCalls(bench.redis(), 1, SECOND);
    long changes = PartnerKeys.changes(bench);
    calls.at(0).turn("p17", "a");
    LIMIT
        .expectThat("what the limit knows is in Redis, where every worker finds it")
        .given("a limit of 1 per second, and one call that started")
        .butIf(
            PartnerKeys.isEmpty(bench) && PartnerKeys.changes(bench) > changes,
            "Redis holds no key",
            "your code has written to Redis, and nothing of that is left. Does it remove a call as soon"
                + " as the call starts? A start counts until it is a period old, so that other calls"
                + " wait")
        .butIf(
            PartnerKeys.isEmpty(bench),
            "Redis holds no key",
            "your code has written nothing to Redis, so no other process knows of this call. A count in"
                + " one process is a limit for that process: with four of them, the partner gets four"
                + " times as many calls")
        .otherwise(true, "", "");
    try (TcpProxy proxy = new TcpProxy(bench.redisPort());
        Redis through = bench.redisThrough(proxy.port())) {
      proxy.cutAfter(10, false);
      boolean spins = false;
      try {
        new RateLimit(through, PartnerCalls.clock(1), 1, SECOND).turn("p17", "b");
      } catch (RedisUnavailable e) {
        spins = true;
      }
      LIMIT
          .expectThat("a call that must wait asks once, and returns how long")
          .given("a limit of 1 per second; one call has started, and another one asks")
          .butIf(
              spins,
              "one question became more than 10 requests to Redis",
              "your method asks Redis again and again until it may start. A thousand waiting calls"
                  + " are then all that Redis has time for: return the time, and let the caller wait")
          .otherwise(true, "", "");
    }
    LIMIT
        .expectThat("the script takes its time from the lines in `clock`")
        .given("lines that raise an error")
        .butIf(
            !PartnerCalls.usesClock(bench.redis()),
            "no error came back",
            "Redis did not run these lines. Each process has its own clock; only the clock of Redis"
                + " is the same for all. Begin the text of your script with `clock`")
        .otherwise(true, "", "");
  }

  @Test
  @Tag("task-5")
  @Order(2)
  @DisplayName("60 calls at one moment: at most 50 start within a second")
  void burst(TestBench bench) {
    PartnerCalls calls = fifty(bench).arrive(at(0, 60));
    long atOnce = calls.starts().stream().filter(start -> start == 0).count();
    LIMIT
        .expect(FIFTY, "starts in a second")
        .within(0.5)
        .given("a limit of 50 per second, and 60 calls at the same moment")
        .got(Math.max(FIFTY, calls.mostInAPeriod()))
        .butIf(
            starts -> starts == 60 && calls.starts().get(59) == 0,
            "all of them started at once. Is a call counted before the next one asks?")
        .butIf(starts -> atOnce > FIFTY + 1, atOnce + " calls started at once, and 50 is the limit")
        .butIf(
            starts -> starts > 52 && atOnce == FIFTY,
            "50 started at once, and others before the first 50 were a second old. Does something flow"
                + " back while the time passes, as into a bucket? After a burst of 50, that comes on"
                + " top")
        .butIf(51, "one too many: the 51st call waits until the first start is a second old")
        .otherwise("at most 50");
    LIMIT
        .expect(60, "calls started")
        .given(
            "a limit of 50 per second, 60 calls at the same moment, which ask again at their turn")
        .got(calls.starts().size())
        .butIf(
            FIFTY,
            "ten calls never started, although they asked "
                + PartnerCalls.MOST_QUESTIONS
                + " times at the turn that they were given. Does a question that is refused also"
                + " count as a start? Or does the time stand still for the script?")
        .otherwise("each call starts at last");
  }

  @Test
  @Tag("task-5")
  @Order(3)
  @DisplayName("50 calls before the clock's second ends and 50 after: no second has 100 starts")
  void edge(TestBench bench) {
    PartnerCalls calls = fifty(bench).arrive(LimitedCalls.then(at(990, FIFTY), at(1_010, FIFTY)));
    List<Long> starts = calls.starts();
    long span = starts.isEmpty() ? 0 : starts.get(starts.size() - 1) - starts.get(0);
    LIMIT
        .expect(FIFTY, "starts in a second")
        .within(0.5)
        .given("a limit of 50 per second; 50 calls at 990 ms of a second, and 50 more 20 ms later")
        .got(Math.max(FIFTY, calls.mostInAPeriod()))
        .butIf(
            most -> most == 100 && span == 20 && PartnerCalls.limitsWithinASecond(bench.redis()),
            "100 calls started within 20 ms. A new second of the clock begins a new count, so both"
                + " sides of its edge may be full: look back a second from now, wherever it begins")
        .butIf(
            100,
            "100 calls started within "
                + span
                + " ms, although 50 is the limit. Is a start forgotten before it is a second old?")
        .butIf(
            most -> most > FIFTY,
            "a call started although 50 had started within the second before it. Does something"
                + " flow back while the time passes? After a burst of 50, that comes on top")
        .otherwise("at most 50 in any second");
  }

  @Test
  @Tag("task-5")
  @Order(4)
  @DisplayName("50 calls at once, and then one every 20 ms: no second has more than 50 starts")
  void steady(TestBench bench) {
    List<Long> steady = LongStream.rangeClosed(1, 60).mapToObj(i -> i * 20).toList();
    PartnerCalls calls = fifty(bench).arrive(LimitedCalls.then(at(0, FIFTY), steady));
    LIMIT
        .expect(FIFTY, "starts in a second")
        .within(0.5)
        .given("a limit of 50 per second; 50 calls at once, and then one every 20 ms")
        .got(Math.max(FIFTY, calls.mostInAPeriod()))
        .butIf(
            starts -> starts > FIFTY && PartnerCalls.forgetsStarted(bench.redis()),
            "a call that waited is no longer counted once it has started. Its start also counts, until"
                + " it is a second old: keep its turn until then")
        .butIf(
            starts -> starts > FIFTY,
            "more than 50 started in a second. Is the count of the second before only estimated, from"
                + " how much of it is over?")
        .otherwise("at most 50 in any second");
  }

  @Test
  @Tag("task-5")
  @Order(5)
  @DisplayName("200 calls at one moment: each gets a turn of its own, and asks twice at most")
  void turns(TestBench bench) {
    PartnerCalls calls = fifty(bench).arrive(at(0, 200));
    LIMIT
        .expectThat("a call asks at most twice: when it arrives, and at its turn")
        .given("a limit of 50 per second, and 200 calls at the same moment")
        .butIf(
            calls.mostQuestions() > 2 && calls.firstTurns().stream().distinct().count() <= 2,
            "a call asked " + calls.mostQuestions() + " times",
            "all calls that wait are given the same time, so they come back together, and most of"
                + " them in vain: a stampede. Remember the turns that you have given, and give the"
                + " next one")
        .butIf(
            calls.mostQuestions() > 2,
            "a call asked " + calls.mostQuestions() + " times",
            "a call came back exactly at the turn that you gave it, and had to wait again. Is its turn"
                + " kept for it, under its name?")
        .otherwise(true, "", "");
    LIMIT
        .expect(200, "calls started")
        .given("a limit of 50 per second, and 200 calls at the same moment")
        .got(calls.starts().size())
        .otherwise("each call starts at last");
    long last = calls.starts().get(calls.starts().size() - 1);
    LIMIT
        .expectThat("the last of 200 calls starts within 4 s")
        .given("a limit of 50 per second, and 200 calls at the same moment")
        .butIf(
            last > 4_000,
            "it starts after " + last + " ms",
            "that is longer than the limit needs: 50 a second are 200 in 4 s. Does a call take a"
                + " second turn when it asks again?")
        .otherwise(true, "", "");
  }

  @Test
  @Tag("task-5")
  @Order(6)
  @DisplayName("a newcomer asks just before a waiting call's turn: the waiting call starts")
  void newcomer(TestBench bench) {
    PartnerCalls one = new PartnerCalls(bench.redis(), 1, SECOND).arrive(List.of(0L, 1L, 1_000L));
    LIMIT
        .expectInOrder(0, 1, 2)
        .given(
            "a limit of 1 per second. Call 0 starts; 1 ms later call 1 gets a turn; at that turn, call"
                + " 2 asks first, and then call 1. The calls in the order of their starts")
        .got(one.started())
        .butIf(
            List.of(0, 2, 1),
            "call 2 took the turn of call 1, which had waited longer. With many newcomers, call 1"
                + " waits forever: a turn that was given is taken")
        .otherwise("in the order in which they came");
  }

  @Test
  @Tag("task-5")
  @Order(7)
  @DisplayName("any limit, any period, any calls: never too many, in order, and never too late")
  void generated(TestBench bench) {
    Generated.inputs(25, LimitedCalls::of)
        .first(new LimitedCalls(3, 1_000, at(0, 8)), new LimitedCalls(7, 1_000, at(0, 15)))
        .smaller(LimitedCalls::smaller)
        .check(in -> check(bench, in));
  }

  private static void check(TestBench bench, LimitedCalls in) {
    bench.redis().call(jedis -> jedis.flushDB());
    PartnerCalls calls =
        new PartnerCalls(bench.redis(), in.limit(), Duration.ofMillis(in.period()))
            .arrive(in.arrivals());
    String places = in.limit() + (in.limit() == 1 ? " place" : " places");
    LIMIT
        .expectThat("no period has more than " + in.limit() + " starts")
        .butIf(
            calls.mostAtOneTurn() > in.limit(),
            "they start at " + calls.starts(),
            calls.mostAtOneTurn()
                + " calls that waited were given the same turn. Is a turn computed from the oldest one that"
                + " is stored? When calls already wait, the oldest can be more than "
                + places
                + " before. Compute a turn from the call that is exactly "
                + places
                + " before")
        .butIf(
            calls.mostInAPeriod() > in.limit(),
            "they start at " + calls.starts(),
            "a call starts at least a period after the call that is "
                + places
                + " before it. Compute its turn from the turn of that call, and not from now. If you"
                + " divide the period by the limit, round up")
        .otherwise(true, "", "");
    LIMIT
        .expectThat("every call starts, in the order in which they came")
        .butIf(
            calls.started().size() < in.arrivals().size(),
            "only these start: " + calls.started(),
            "a call that asks exactly at its turn may start")
        .butIf(
            !calls.started().equals(calls.started().stream().sorted().toList()),
            "they start in this order: " + calls.started(),
            "a call that came later started earlier")
        .otherwise(true, "", "");
    List<Long> latest = calls.latest(in.arrivals());
    for (int i = 0; i < latest.size(); i++) {
      LIMIT
          .expectThat("call " + i + " starts at " + latest.get(i) + " ms at the latest")
          .butIf(
              calls.starts().get(i) > latest.get(i),
              "they start at " + calls.starts(),
              "that is more than a period later than the limit asks for")
          .otherwise(true, "", "");
    }
  }

  @Test
  @Tag("task-5")
  @Order(8)
  @DisplayName("two workers ask between any two commands of each other: one of them starts")
  void race(TestBench bench) throws IOException {
    for (int request = 0; request < 20; request++) {
      bench.redis().call(jedis -> jedis.flushDB());
      Duration[] other = {null};
      try (Interposer between = new Interposer(bench.redisPort());
          Redis redis = bench.redisThrough(between.port())) {
        PartnerCalls there = new PartnerCalls(bench.redis(), 1, SECOND);
        between.beforeRequest(request, () -> other[0] = there.at(0).turn("p17", "there"));
        Duration here = new PartnerCalls(redis, 1, SECOND).at(0).turn("p17", "here");
        if (!between.acted()) return;
        boolean both = here.isZero() && other[0] != null && other[0].isZero();
        LIMIT
            .expectThat("with a limit of 1, one of two calls starts")
            .given("another worker asks just before command no. " + (request + 1) + " of this one")
            .butIf(
                both && request == 0,
                "both started",
                "the other worker had asked before your first command. Is its call stored where yours"
                    + " looks?")
            .butIf(
                both,
                "both started",
                "you look in one command and count in another, and the other worker looks in"
                    + " between: Redis runs a script as one step")
            .otherwise(true, "", "");
      }
    }
  }

  @Test
  @Tag("task-5")
  @Order(9)
  @DisplayName("the plug is pulled at each command: every key still expires, and not too early")
  @Promise(
      "A partner's keys must live until one period after its last turn, and at most an hour longer.")
  void expires(TestBench bench) throws IOException {
    new PartnerCalls(bench.redis(), 1, SECOND).at(0).turn("p17", "a");
    boolean never = PartnerKeys.withoutLife(bench);
    for (int request = 0; request < 20; request++) {
      bench.redis().call(jedis -> jedis.flushDB());
      boolean cut = false;
      try (TcpProxy proxy = new TcpProxy(bench.redisPort());
          Redis redis = bench.redisThrough(proxy.port())) {
        proxy.cutAfter(request, false);
        new PartnerCalls(redis, 1, SECOND).at(0).turn("p17", "a");
      } catch (RedisUnavailable e) {
        cut = true;
      }
      LIMIT
          .expectThat("every key has a time to live")
          .given("the worker is killed just before its command no. " + (request + 1))
          .butIf(
              PartnerKeys.withoutLife(bench) && !never,
              "a key has none",
              "one command writes the key, and another one sets its time to live: in between, the key"
                  + " stays forever. Do both in one script")
          .butIf(
              PartnerKeys.withoutLife(bench),
              "a key has none",
              "a key for each partner stays forever: set a time to live (EXPIRE)")
          .otherwise(true, "", "");
      if (!cut) break;
    }
    LIMIT
        .expectA("a time to live of 299 to 3,900 s", (Long life) -> life >= 299 && life <= 3_900)
        .given(
            "a limit of 1 per minute; five calls at once, of which the last has its turn in 240 s")
        .got(PartnerKeys.secondsToLive(bench, Duration.ofMinutes(1)))
        .butIf(
            life -> life >= 239_000 && life <= 301_000,
            "that is a thousand times as long as the turns need: PEXPIRE takes ms, EXPIRE takes s, and"
                + " now is in µs")
        .butIf(
            life -> life < 239,
            "the key expires before the last turn that you have given, and the turns are forgotten")
        .butIf(
            life -> life < 299,
            "the key expires before the last turn is a period old, and the next call starts too early")
        .butIf(life -> life > 3_900, "that is much longer than the key is needed")
        .otherwise("until a period after the last turn, and up to an hour more");
    LIMIT
        .expectA("a time to live of 149 to 211 min", (Long min) -> min >= 149 && min <= 211)
        .given(
            "a limit of 1 per 30 min; five calls at once, of which the last has its turn in 120 min")
        .got(PartnerKeys.secondsToLive(bench, Duration.ofMinutes(30)) / 60)
        .butIf(
            min -> min < 149,
            "the key expires before the last turn is a period old. A fixed time is too short for some"
                + " limit and some number of calls: compute it from the last turn")
        .butIf(min -> min > 211, "that is much longer than the key is needed")
        .otherwise("until a period after the last turn, and up to an hour more");
  }

  @Test
  @Tag("task-5")
  @Order(10)
  @DisplayName("each partner has a limit of its own, and a busy one takes little memory")
  @Promise(
      "With a limit of 2 per second, a partner that is always busy must take less than 10,000 bytes"
          + " of Redis.")
  void partners(TestBench bench) {
    PartnerCalls one = new PartnerCalls(bench.redis(), 1, SECOND);
    one.at(0).turn("p17", "a");
    LIMIT
        .expect(Duration.ZERO)
        .given(
            "a limit of 1 per second to each partner; a call to p17 has started, and one to p18 asks")
        .got(one.at(0).turn("p18", "b"))
        .butIf(
            turn -> turn.compareTo(Duration.ZERO) > 0,
            "p18 waits for p17: is the partner a part of the key?")
        .otherwise("it starts at once");
    List<Long> day = LongStream.range(0, 300).mapToObj(i -> i * 500).toList();
    TestTimeExpiry expiry = new TestTimeExpiry(bench.redis());
    new PartnerCalls(bench.redis(), 2, SECOND).on("p19").beforeEach(expiry::at).arrive(day);
    expiry.at(150_000);
    long bytes =
        PartnerKeys.keys(bench).stream()
            .mapToLong(key -> bench.redis().<Long>call(jedis -> jedis.memoryUsage(key, 0)))
            .sum();
    LIMIT
        .expectThat("Redis holds less than 10,000 bytes")
        .given("300 calls to one partner in 150 s, with a limit of 2 per second; MEMORY USAGE")
        .butIf(
            bytes >= 10_000 && PartnerKeys.keys(bench).size() > 100,
            "it holds " + bytes + " in " + PartnerKeys.keys(bench).size() + " keys",
            "so many keys outlive the period in which a start counts. Keep a partner's turns in one key,"
                + " and remove the old ones")
        .butIf(
            bytes >= 10_000,
            "it holds " + bytes,
            "starts that are older than a period stay in Redis: a busy partner's key never expires,"
                + " so remove them (ZREMRANGEBYSCORE)")
        .otherwise(true, "", "");
  }
}
