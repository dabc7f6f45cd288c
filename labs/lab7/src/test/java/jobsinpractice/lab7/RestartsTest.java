package jobsinpractice.lab7;

import static java.time.Duration.ofSeconds;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.testkit.Interposer;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.params.SetParams;

@Lab(7)
@DisplayName("Restarts, one at a time")
class RestartsTest {
  static final Task RESTARTS =
      Task.of(7, 4, "never all at once")
          .asks("let one process of the fleet have the turn; pause longer after each short life")
          .lookAt("Redis.call (engine), SetParams (Jedis) · chapter 7, \"Never all at once\"")
          .whenThrown(
              IndexOutOfBoundsException.class,
              "an index is outside the lives, or outside a table of yours. The list of lives can be"
                  + " empty and can hold short lives only; and any number of short lives can come in a"
                  + " row")
          .whenThrown(
              NullPointerException.class,
              "in takeTurn: Redis returns null for an absent key, and for a SET NX that did nothing. In"
                  + " pause: a variable of yours holds no Duration yet")
          .whenThrown(
              ArithmeticException.class,
              "so many doublings fit no number: stop doubling at LONGEST_PAUSE");

  private static final String KEY = Restarts.TURN;

  private static final Duration MINUTE = ofSeconds(60);

  /** Two processes on one machine. */
  private static final String OTHER = "shop-1:1:0123456789ab";

  private static final String THIS = "shop-1:2:ba9876543210";

  private static void give(TestBench bench, String identity, int seconds) {
    SetParams time = SetParams.setParams().px(seconds * 1000L);
    bench.redis().call(jedis -> jedis.set(KEY, identity, time));
  }

  private static String holder(TestBench bench) {
    return bench.redis().call(jedis -> jedis.get(KEY));
  }

  private static long left(TestBench bench) {
    return bench.redis().call(jedis -> jedis.pttl(KEY));
  }

  private static Restarts restarts(TestBench bench, String identity) {
    return new Restarts(bench.redis(), identity, MINUTE);
  }

  @Test
  @Tag("task-4")
  @Order(1)
  @DisplayName("one process of the fleet has the turn, and the turn expires")
  @Promise("Asking must not prolong a turn.")
  void turn(TestBench bench) throws IOException {
    takenByAnother(bench);
    takesAFreeTurn(bench);
    keepsNothing(bench);
    keepsItsTurn(bench);
    expiresMeanwhile(bench);
  }

  private static void takenByAnother(TestBench bench) {
    give(bench, OTHER, 60);
    Commands commands = new Commands(bench.redis());
    commands.record();
    boolean second = restarts(bench, THIS).takeTurn();
    List<String> ran = commands.list();
    String holder = holder(bench);
    Set<String> keys = bench.redis().call(jedis -> jedis.keys("*"));
    keys.remove(KEY);
    RESTARTS
        .expectThat("takeTurn() is false while another process has the turn")
        .given("the key " + KEY + " holds " + OTHER + "; " + THIS + " asks")
        .butIf(
            second && !keys.isEmpty(),
            "it is true, and there is a second key, " + String.join(", ", keys),
            "the other processes look at " + KEY + ": the whole fleet shares that one key")
        .butIf(
            second && THIS.equals(holder),
            "it is true, and the key was overwritten",
            "that was another process's turn, and it is lost: set the key only if it is free (NX)")
        .butIf(
            second && ran.isEmpty(),
            "it is true, and Redis was not asked",
            "Redis is all that the fleet shares: a lock in this JVM, or chance, does not stop another"
                + " process")
        .butIf(
            second
                && ran.stream().anyMatch(line -> line.startsWith("get "))
                && isTrueWhile(bench, "other-host:9:0011223344ff"),
            "it is true",
            "your code read the key, and the identity of another host in it also gives true: compare what"
                + " you read with identity")
        .butIf(
            second && ran.stream().anyMatch(line -> line.startsWith("get ")),
            "it is true",
            "the key holds another identity, and your code read it: compare the whole identity. Two"
                + " processes of one machine have the same host")
        .butIf(
            second && ran.stream().anyMatch(line -> line.matches("set(nx)? .*")),
            "it is true",
            "Redis set nothing, because the key exists: what does the reply look like then, and what"
                + " does your code make of it?")
        .butIf(
            second,
            "it is true",
            "the turn is taken, and the key holds another identity: look whether it holds this one")
        .butIf(
            !OTHER.equals(holder),
            "the key now holds " + holder,
            "it is another process's turn: leave the key alone")
        .otherwise(true, "", "");
    long left = left(bench);
    RESTARTS
        .expectThat("asking does not prolong another process's turn")
        .given("the other process's turn lasts 60 s")
        .butIf(
            left > 60_000 || left < 0,
            "it now lasts " + (left < 0 ? "forever" : left + " ms"),
            "every process that asks would move the end of the turn: set the time together with the"
                + " value, in one command (NX PX)")
        .otherwise(true, "", "");
  }

  /** Asks the learner's code: is the turn its own while this identity has it? */
  private static boolean isTrueWhile(TestBench bench, String holder) {
    give(bench, holder, 60);
    return restarts(bench, THIS).takeTurn();
  }

  private static void takesAFreeTurn(TestBench bench) {
    bench.redis().call(jedis -> jedis.del(KEY)); // its time is over
    Commands commands = new Commands(bench.redis());
    commands.record();
    boolean first = restarts(bench, THIS).takeTurn();
    List<String> ran = commands.list();
    String expiry =
        ran.stream()
            .map(line -> line.replaceFirst(" .*", ""))
            .filter(name -> name.matches("p?expire(at)?|persist"))
            .collect(Collectors.joining(", "));
    boolean oneStep =
        ran.stream().anyMatch(line -> line.matches("(exec|eval|fcall|p?setex)\\b.*"))
            || ran.stream().anyMatch(line -> line.matches("(?i)set .* (px|ex)(at)? .*"));
    long time = left(bench);
    RESTARTS
        .expectThat("takeTurn() takes a turn that is free")
        .given("no process has the turn")
        .butIf(!first, "it is false", "the turn is free, so this process has it now")
        .butIf(
            time == -2,
            "there is no key " + KEY,
            "the other processes look at " + KEY + ": without it nothing stops them")
        .butIf(
            time == -1,
            "the key never expires",
            "a process that dies in its turn cannot give it back, and then no process may ever"
                + " restart: let it expire (PX)")
        .butIf(
            !THIS.equals(holder(bench)),
            "the key holds " + holder(bench),
            "the value is how a process recognizes its own turn: store the whole identity")
        .butIf(
            !expiry.isEmpty() && !oneStep,
            "it took two commands, and " + expiry.toUpperCase(Locale.ROOT) + " was the second",
            "a process that dies between the two leaves a turn that never ends: set the time together"
                + " with the value, in one command (NX PX)")
        .butIf(
            time < 1_000, "it lasts " + time + " ms", "a turn is 60 s here: PX counts milliseconds")
        .butIf(
            time > 60_000,
            "it lasts " + time / 1000 + " s",
            "a turn is 60 s here: EX counts seconds, PX milliseconds")
        .otherwise(time > 50_000, "it lasts " + time + " ms", "a turn lasts as long as turn says");
    RESTARTS
        .expectThat("takeTurn() uses the turn's length that it was given")
        .given("a turn of 7 s")
        .butIf(
            lengthOf(bench, ofSeconds(7)) > 7_000,
            "it lasts " + left(bench) + " ms",
            "take the time from the field turn")
        .otherwise(true, "", "");
    keepsTheFraction(bench, Duration.ofMillis(7_900));
    keepsTheFraction(bench, Duration.ofMillis(7_100));
  }

  private static long lengthOf(TestBench bench, Duration turn) {
    bench.redis().call(jedis -> jedis.del(KEY));
    new Restarts(bench.redis(), THIS, turn).takeTurn();
    return left(bench);
  }

  /** Counts what passed while the test measured, so that a slow machine never makes it red. */
  private static void keepsTheFraction(TestBench bench, Duration turn) {
    long begin = System.nanoTime();
    long left = lengthOf(bench, turn);
    long passed = Duration.ofNanos(System.nanoTime() - begin).toMillis() + 2;
    RESTARTS
        .expectThat("a turn lasts to the millisecond")
        .given("a turn of " + turn.toMillis() + " ms")
        .butIf(
            left > turn.toMillis() || left >= 0 && left + passed < turn.toMillis(),
            "right after takeTurn() it lasts " + left + " ms more",
            "is the time cut or rounded to whole seconds? PX takes milliseconds: turn.toMillis()")
        .otherwise(true, "", "");
  }

  /** One object all the time, as in a worker: the turn changes, and the answer with it. */
  private static void keepsNothing(TestBench bench) {
    bench.redis().call(jedis -> jedis.del(KEY));
    Restarts own = restarts(bench, THIS);
    own.takeTurn();
    give(bench, OTHER, 60); // its own has expired, and another process has taken the turn
    RESTARTS
        .expectThat("a turn that has expired is over")
        .given("the same object had the turn; it expired, and " + OTHER + " has taken it")
        .butIf(
            own.takeTurn(),
            "takeTurn() is still true",
            "Redis knows whose turn it is: keep nothing about it in a field")
        .otherwise(true, "", "");
    bench.redis().call(jedis -> jedis.del(KEY)); // that turn has also expired
    RESTARTS
        .expectThat("a turn can be taken by a process that was refused before")
        .given("the same object was refused; now no process has the turn")
        .butIf(
            !own.takeTurn(),
            "takeTurn() is still false",
            "Redis knows that the turn is free: ask at every call, and keep nothing about it in a"
                + " field")
        .butIf(
            !THIS.equals(holder(bench)),
            "it is true, and there is no key",
            "does your code remember that it had the turn? That one has expired: take it again, so that"
                + " the other processes see it")
        .otherwise(true, "", "");
  }

  private static void keepsItsTurn(TestBench bench) {
    Restarts own = restarts(bench, THIS);
    give(bench, THIS, 30);
    RESTARTS
        .expectThat("takeTurn() is true for the process that has the turn already")
        .given("the key holds " + THIS + ", for 30 s more; " + THIS + " asks")
        .butIf(
            !own.takeTurn(),
            "it is false",
            "it keeps itself out: if the key is taken, look whether it holds this identity")
        .butIf(
            left(bench) > 30_000 || left(bench) < 0,
            "its turn now lasts " + (left(bench) < 0 ? "forever" : left(bench) + " ms"),
            "a process that asks at every look would never give the turn to another one: leave the"
                + " time alone")
        .otherwise(true, "", "");
  }

  @Test
  @Tag("task-4")
  @Order(2)
  @DisplayName("of eight that ask at the same moment, one gets the turn")
  @Promise("Of many processes that ask at once, exactly one gets it.")
  @Promise(
      "Never all at once (Restarts.java): a turn that one process of the fleet has at a time, and a"
          + " supervisor's pause.")
  void race(TestBench bench) throws Exception {
    restarts(bench, "warm:up").takeTurn();
    bench.redis().call(jedis -> jedis.del(KEY));
    Commands commands = new Commands(bench.redis());
    ExecutorService fleet = Executors.newFixedThreadPool(8);
    try {
      commands.pauseWrites();
      List<Future<Boolean>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Restarts process = restarts(bench, "shop-1:" + i + ":0123456789ab");
        answers.add(fleet.submit(process::takeTurn));
      }
      // Now all of them have read, if they read first, and none has written.
      boolean allAsked =
          bench.soon(
              () -> commands.waiting() + answers.stream().filter(Future::isDone).count() >= 8);
      commands.go();
      int took = 0;
      for (Future<Boolean> answer : answers) {
        took += get(answer, allAsked) ? 1 : 0;
      }
      boolean later = took > 1 && isTrueWhile(bench, OTHER);
      RESTARTS
          .expectThat("exactly one of eight gets the turn")
          .given("eight processes ask; Redis holds their writes back until all have asked")
          .butIf(
              later,
              took + " got it",
              "a process also gets the turn while another one already has it: see the first test of"
                  + " this task")
          .butIf(
              took > 1,
              took + " got it",
              "each of them saw a free turn before any of them wrote: one command has to check and"
                  + " take it (SET with NX)")
          .otherwise(
              took == 1 || !allAsked, "none got it", "a process that finds the turn free takes it");
    } finally {
      commands.go();
      fleet.shutdownNow();
    }
    takenMeanwhile(bench);
  }

  /** Another process takes the turn before the first command, before the second, and so on. */
  private static void takenMeanwhile(TestBench bench) throws IOException {
    for (int request = 0; request < 20; request++) {
      bench.redis().call(jedis -> jedis.del(KEY));
      AtomicBoolean otherTook = new AtomicBoolean();
      try (Interposer between = new Interposer(bench.redisPort());
          Redis redis = bench.redisThrough(between.port())) {
        SetParams ifFree = SetParams.setParams().nx().px(60_000);
        between.beforeRequest(
            request,
            () ->
                otherTook.set(bench.redis().call(jedis -> jedis.set(KEY, OTHER, ifFree)) != null));
        boolean took = new Restarts(redis, THIS, MINUTE).takeTurn();
        if (!between.acted()) return;
        RESTARTS
            .expectThat("takeTurn() is false if another process was faster")
            .given(
                "the turn is free; "
                    + OTHER
                    + " takes it just before your command no. "
                    + (request + 1))
            .butIf(
                took && otherTook.get() && isTrueWhile(bench, OTHER),
                "it is true, and " + OTHER + " also got it",
                "it is also true when "
                    + OTHER
                    + " already had the turn before you asked: see the first test of this task")
            .butIf(
                took && otherTook.get(),
                "it is true, and " + OTHER + " also got it",
                "another process took the turn between two of your commands, and your code did not"
                    + " notice. A lock in Java does not stop a process in another JVM: one command"
                    + " has to check and take it (SET with NX), and its reply counts")
            .otherwise(true, "", "");
      }
    }
  }

  /** The other process's turn ends before the first command, before the second, and so on. */
  private static void expiresMeanwhile(TestBench bench) throws IOException {
    for (int request = 0; request < 20; request++) {
      give(bench, OTHER, 60);
      try (Interposer between = new Interposer(bench.redisPort());
          Redis redis = bench.redisThrough(between.port())) {
        between.beforeRequest(request, () -> bench.redis().call(jedis -> jedis.del(KEY)));
        boolean took = new Restarts(redis, THIS, MINUTE).takeTurn();
        if (!between.acted()) return;
        RESTARTS
            .expectThat("takeTurn() is true only if the key holds " + THIS)
            .given("the turn of " + OTHER + " ends just before your command no. " + (request + 1))
            .butIf(
                took && holder(bench) == null,
                "it is true, and there is no key",
                "the turn ended in between, so a GET returns null then. The turn is free, and another"
                    + " process can take it now: return false, or try again")
            .butIf(
                took && !THIS.equals(holder(bench)),
                "it is true, and the key holds " + holder(bench),
                "the other processes see that the turn is not yours")
            .otherwise(true, "", "");
      }
    }
  }

  /**
   * @param allAsked false if a lock lets the eight in one by one: then Redis, which still holds
   *     back writes, is too late for the first of them
   */
  private static boolean get(Future<Boolean> answer, boolean allAsked) throws Exception {
    try {
      return answer.get();
    } catch (java.util.concurrent.ExecutionException e) {
      if (!allAsked && e.getCause() instanceof RedisUnavailable) return false;
      if (e.getCause() instanceof Error error) throw error;
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  @Test
  @Tag("task-4")
  @Order(3)
  @DisplayName("while Redis is away, no process gets the turn")
  @Promise("While Redis is away, takeTurn must not return true; it may throw RedisUnavailable.")
  void away(TestBench bench) {
    Restarts restarts = restarts(bench, THIS);
    restarts.takeTurn();
    bench.redisDown();
    boolean took;
    try {
      took = restarts.takeTurn();
    } catch (RuntimeException redisIsAway) {
      took = false;
    }
    RESTARTS
        .expectThat("takeTurn() does not return true")
        .given("Redis is away")
        .butIf(
            took,
            "it does",
            "only Redis knows whose turn it is, and it did not answer. Is an error a yes in your code, or"
                + " does it keep an earlier answer? Let the exception out, or return false")
        .otherwise(true, "", "");
  }

  @Test
  @Tag("task-4")
  @Order(4)
  @DisplayName("the pause doubles after each short life, and ends with a long one")
  @Promise(
      "FIRST_PAUSE after one shorter life, and twice as long after each further short life in a row,"
          + " but never more than LONGEST_PAUSE.")
  void pause() {
    Pauses.check();
  }
}
