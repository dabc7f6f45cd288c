package jobsinpractice.lab7;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jobsinpractice.engine.Redis;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.params.SetParams;

@Lab(7)
@DisplayName("Restarts that leave a fleet standing")
class RestartsTest {
  static final Task RESTARTS =
      Task.of(7, 4, "never all at once")
          .asks("let one process at a time take its turn; pause longer after each short life")
          .lookAt("Redis.call (engine), SetParams (Jedis) · chapter 7, \"Never all at once\"")
          .whenThrown(
              IndexOutOfBoundsException.class,
              "before the first life there is none to look at: 0 s")
          .whenThrown(
              NullPointerException.class,
              "Redis answers null where a key is absent, and where SET NX did nothing")
          .whenThrown(
              ArithmeticException.class,
              "2 to the power of a hundred fits no number: stop doubling at LONGEST_PAUSE");

  private static final Duration MINUTE = ofSeconds(60);
  private static final Duration SHORT = ofSeconds(2);
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  @Tag("task-4")
  @DisplayName("one process of the fleet has the turn, and loses it with time")
  void turn(TestBench bench) {
    String key = Restarts.TURN;
    // The other process is elsewhere: all that the two share is Redis.
    SetParams aMinute = SetParams.setParams().px(60_000);
    bench.redis().call(jedis -> jedis.set(key, "other:1:0123456789ab", aMinute));
    boolean second = restarts(bench, "this:2").takeTurn();
    String holder = bench.redis().call(jedis -> jedis.get(key));
    RESTARTS
        .expectThat("takeTurn() is false while another process has the turn")
        .given("another process has it: the key " + key + " holds its identity for a minute")
        .butIf(
            second && "this:2".equals(holder),
            "it is true, and the key was overwritten",
            "SET takes what somebody else has: only if it is free (NX)")
        .butIf(
            second,
            "it is true",
            "nothing asked Redis, and Redis is all that the fleet shares: a lock inside this JVM, or a"
                + " dice, does not keep another process from going, too")
        .otherwise(
            "other:1:0123456789ab".equals(holder),
            "the key holds " + holder,
            "the turn is not yours to change");
    long left = bench.redis().call(jedis -> jedis.pttl(key));
    RESTARTS
        .expectThat("asking does not lengthen the turn of another one")
        .butIf(
            left > 60_000 || left < 0,
            "it now lasts " + (left < 0 ? "for ever" : left + " ms"),
            "each one who asks puts the end off, so the turn never ends: set the time together with"
                + " the value (NX PX), in one command")
        .otherwise(true, "", "");

    bench.redis().call(jedis -> jedis.del(key)); // its time is over
    boolean first;
    String last;
    try (Redis own = Redis.connect(bench.redisUrl())) {
      Object connection = own.call(jedis -> jedis.executeCommand(client("ID")));
      first = new Restarts(own, "this:2", MINUTE).takeTurn();
      last = lastCommand(bench, connection);
    }
    long time = bench.redis().call(jedis -> jedis.pttl(key));
    RESTARTS
        .expectThat("takeTurn() takes a turn that nobody has")
        .given("the other's minute is over")
        .butIf(!first, "it is false", "the turn is free: it is this process's now")
        .butIf(
            time == -2,
            "there is no key " + key,
            "the others look at " + key + ": what is not there keeps nobody back")
        .butIf(
            time == -1,
            "the key stays for ever",
            "a process that dies in its turn never gives it back, and then nobody may restart: give"
                + " it an end (PX)")
        .butIf(
            last.matches("p?expire(at)?"),
            "it took two commands, and " + last.toUpperCase(Locale.ROOT) + " was the second",
            "a process that dies between the two leaves a turn without an end: set the time together"
                + " with the value (NX PX), in one command")
        .butIf(
            time < 1_000, "it lasts " + time + " ms", "a turn is 60 s here: PX counts milliseconds")
        .butIf(
            time > 60_000,
            "it lasts " + time / 1000 + " s",
            "a turn is 60 s here: EX counts seconds, PX milliseconds")
        .otherwise(
            time > 50_000, "it lasts " + time + " ms", "a turn lasts so long as it was told");
    RESTARTS
        .expectThat("takeTurn() is true again for the one who has it")
        .given("it asks twice")
        .butIf(
            !restarts(bench, "this:2").takeTurn(),
            "it is false the second time",
            "it keeps itself out: whose turn it is stands in the key")
        .otherwise(true, "", "");
  }

  private static CommandArguments client(String command) {
    return new CommandArguments(Protocol.Command.CLIENT).add(command);
  }

  /** The last command that came over this connection, in lower case: set, get, evalsha ... */
  private static String lastCommand(TestBench bench, Object connection) {
    CommandArguments list = client("LIST").add("ID").add(connection.toString());
    Object line = bench.redis().call(jedis -> jedis.executeCommand(list));
    String text = line instanceof byte[] bytes ? new String(bytes, UTF_8) : line.toString();
    return text.replaceFirst("(?s).* cmd=(\\S+).*", "$1").strip();
  }

  @Test
  @Tag("task-4")
  @DisplayName("of eight that ask at the same moment, one gets the turn")
  void race(TestBench bench) throws Exception {
    restarts(bench, "warm:up").takeTurn();
    ExecutorService fleet = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 20; round++) {
        bench.redis().call(jedis -> jedis.del(Restarts.TURN));
        CyclicBarrier together = new CyclicBarrier(8);
        List<Future<Boolean>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          Restarts process = restarts(bench, "process:" + i);
          answers.add(
              fleet.submit(
                  () -> {
                    together.await();
                    return process.takeTurn();
                  }));
        }
        int took = 0;
        for (Future<Boolean> answer : answers) {
          took += get(answer) ? 1 : 0;
        }
        RESTARTS
            .expectThat("exactly one of eight gets the turn")
            .given("eight processes that ask at the same moment, round " + (round + 1))
            .butIf(
                took > 1,
                took + " got it",
                "between the look whether it is free and the taking there is a moment, and another"
                    + " one looked in it: one command has to do both")
            .otherwise(took == 1, "nobody got it", "who finds it free takes it");
      }
    } finally {
      fleet.shutdownNow();
    }
  }

  private static boolean get(Future<Boolean> answer) throws Exception {
    try {
      return answer.get();
    } catch (java.util.concurrent.ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  @Test
  @Tag("task-4")
  @DisplayName("the pause doubles after each short life, and ends with a long one")
  void pause() {
    pause(0, "no life yet", List.of(), "the first start waits for nothing");
    pause(0, "one life of an hour", List.of(HOUR), "it lived an hour: start it again at once");
    pause(
        0,
        "one life of 10 s, which is LIFE",
        List.of(ofSeconds(10)),
        "LIFE or longer is long enough");
    pause(1, "one life of 2 s", List.of(SHORT), "after the first short life it is FIRST_PAUSE");
    pause(2, "two lives of 2 s", lives(2), "twice as long after each: 1, 2, 4, 8, 16 s");
    pause(8, "four lives of 2 s", lives(4), "twice as long after each: 1, 2, 4, 8, 16 s");
    pause(30, "six lives of 2 s", lives(6), "32 s are more than LONGEST_PAUSE: 30 s at most");
    for (int n = 7; n <= 130; n++) { // where int, long and double run over, and begin again
      pause(
          30,
          n + " lives of 2 s",
          lives(n),
          "so many doublings fit no number, and turn to nonsense: stop at LONGEST_PAUSE");
    }
    pause(
        0,
        "five lives of 2 s, and then one of an hour",
        with(lives(5), HOUR),
        "it was well for an hour: what happened before is forgotten");
    pause(
        1,
        "five lives of 2 s, one of an hour, one of 2 s",
        with(with(lives(5), HOUR), SHORT),
        "in a row: the long life in between begins the count anew");
  }

  private static void pause(int seconds, String given, List<Duration> lives, String why) {
    Duration answer = Restarts.pause(lives);
    if (answer == null) {
      RESTARTS
          .expectThat("pause() answers a duration")
          .given(given)
          .butIf(true, "it answered null", "no pause is Duration.ZERO")
          .otherwise(true, "", "");
    }
    RESTARTS
        .expect(seconds, "s")
        .given(given)
        .got(answer.getSeconds() + answer.getNano() / 1e9)
        .butIf(s -> s < 0, "a pause below 0: the number ran over. Stop doubling at LONGEST_PAUSE")
        .butIf(
            s -> seconds == 1 && s == 2, "the first pause is FIRST_PAUSE; doubling begins after it")
        .butIf(
            s -> seconds > 0 && s == 0,
            "no pause: it dies, is started, and dies, as fast as the" + " machine can")
        .butIf(s -> true, why)
        .otherwise(why);
  }

  private static List<Duration> lives(int n) {
    return Collections.nCopies(n, SHORT);
  }

  private static List<Duration> with(List<Duration> lives, Duration last) {
    List<Duration> all = new ArrayList<>(lives);
    all.add(last);
    return all;
  }

  private static Restarts restarts(TestBench bench, String identity) {
    return new Restarts(bench.redis(), identity, MINUTE);
  }
}
