package jobsinpractice.lab8;

import static jobsinpractice.lab8.Shop.DEAD;
import static jobsinpractice.lab8.Shop.QUEUE;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.internal.Timestamps;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Lab(8)
@ExtendWith(QuickTests.class)
@DisplayName("A poison pill")
class InFlightPoisonTest implements Tasks8 {
  private static final String A = "aaaaaaaaaaaa";
  private static final String B = "bbbbbbbbbbbb";
  private static final String C = "cccccccccccc";

  @Test
  @Order(1)
  @Tag("task-4")
  @DisplayName("a job returns after two deaths and goes to the dead set after the third")
  void poison(TestBench bench) {
    Shop shop = new Shop(bench);
    String[] processes = {"web1:21:" + A, "web1:22:" + B, "web2:21:" + C};
    for (int death = 1; death <= 3; death++) {
      // Another process records it each time: what one process remembers, the next cannot know.
      InFlight recorder = shop.inFlight("web3:" + death + ":d");
      if (death == 2) {
        recorder.afterDeathOf("web4:21:" + A, QUEUE, shop.payload(9));
        recorder.afterDeathOf("web4:22:" + B, QUEUE, shop.payload(9));
      }
      Ending ending = recorder.afterDeathOf(processes[death - 1], QUEUE, shop.payload(1));
      String key = ending == null ? null : ending.key();
      int deaths = death;
      POISON
          .expect(death < 3 ? Keys.queue(QUEUE) : Keys.DEAD)
          .given(
              (death == 1 ? "one process" : death + " processes, one after the other,")
                  + " died with job 1 in flight; the key that the ending names")
          .got(key)
          .butIfNull("return an Ending: back or poison")
          .butIf(
              any -> !Keys.DEAD.equals(any) && deaths < 3,
              "the ending names another key than the queue's. Ending.back(queue, payload) makes the key"
                  + " out of the queue's name")
          .butIf(
              any -> deaths == 1,
              "the job is set aside after one death, which may have been a power cut")
          .butIf(
              any -> deaths == 2,
              "the job is set aside too early: two are not three, and other jobs' deaths are not its"
                  + " own. Is POISON the limit, and is the job's id in your key?")
          .butIf(
              any -> deaths == 3 && isSetAsideWhenRepeated(shop),
              "the job is not set aside, but the same death recorded again sets it aside. Did you count"
                  + " before you added, without the third death? SADD first, then SCARD")
          .butIf(
              any -> deaths == 3 && isSetAside(shop, 8, "h1:7:x", "h2:7:y", "h3:7:z"),
              "processes of one host, web1:21 and web1:22, count as one: record the whole owner")
          .butIf(
              any -> deaths == 3 && isSetAside(shop, 7, "h1:7:x", "h1:8:y", "h1:9:z"),
              "processes with one pid, web1:21 and web2:21, count as one: record the whole owner")
          .butIf(
              any -> deaths == 3 && isSetAsideAtTheFourth(shop),
              "the job is set aside at the fourth death: three are enough. Is it >= POISON, and does the"
                  + " count include this death?")
          .butIf(
              any -> deaths == 3 && countsTheJobsOfOneDeath(shop),
              "the job is not set aside, but one process that died with three other jobs sets the third"
                  + " of them aside. Is your key made of owner, with job ids in the set? Name the key by"
                  + " the job, and add the processes")
          .butIf(
              any -> deaths == 3 && isSetAsideWithTheTimeOfRedis(shop),
              "the job is not set aside, but with a clock that shows the time of Redis it is. Does your key"
                  + " expire at clock.instant() plus REMEMBERED (EXPIREAT)? If that clock is behind, the key"
                  + " expires too early or at once. EXPIRE with a duration counts by Redis's own clock")
          .butIf(
              any -> deaths == 3 && holdsASetOf(shop, 3),
              "the job is not set aside although a set with the three processes is in Redis. SCARD"
                  + " returns how many members a set has; SADD returns how many were new")
          .butIf(
              any -> deaths == 3,
              "the job is not set aside, and the next process will die too. Is the count in Redis, where"
                  + " every process finds it? And does anything but time start the count again?")
          .otherwise("back twice, then the dead set");
    }
    staysAsideWhenRepeated(shop, processes);
    Ending ending = shop.inFlight().afterDeathOf("web5:1:e", QUEUE, shop.payload(1));
    String text = new String(ending.payload(), java.nio.charset.StandardCharsets.UTF_8);
    POISON
        .expectThat("the dead set has the job with the reason")
        .given("a fourth process died with the job; the ending")
        .butIf(
            !ending.key().equals(Keys.DEAD),
            "it goes to " + ending.key(),
            "from the third death on, it goes to the dead set. Does your code compare with ==? The"
                + " fourth passes that")
        .butIf(
            !text.contains("PoisonPill") || !text.contains("error_message"),
            "there is no reason in its payload",
            "create it with Ending.poison, which adds the reason to the payload")
        .butIf(
            text.matches("(?s).*\"error_message\":(null|\"\\s*\").*"),
            "the reason is empty",
            "a person reads it on Monday: write one sentence that explains why the job is there")
        .otherwise(true, "", "");
    POISON
        .expect(bench.clock().seconds(), "s since 1970")
        .within(1)
        .given("a fourth process died with job 1; the score of its ending in the dead set")
        .got(Double.parseDouble(ending.score()))
        .butIf(
            score -> Math.abs(score - Timestamps.seconds(Instant.now())) < 60,
            "that is the time of this machine or of Redis: use the clock that you were given,"
                + " clock.instant()")
        .otherwise("the time at which the job is set aside: clock.instant()");
    remembersWhateverTheClock(shop);
    Set<String> keys = shop.redis().call(jedis -> jedis.keys("*"));
    List<Long> lives =
        keys.stream().map(key -> shop.redis().<Long>call(jedis -> jedis.ttl(key))).toList();
    boolean forgets = lives.stream().allMatch(seconds -> seconds > 0);
    long asked = InFlight.REMEMBERED.toSeconds();
    List<Long> other =
        lives.stream().filter(seconds -> seconds > asked || seconds < asked - 600).toList();
    long wrong = other.stream().findFirst().orElse(0L);
    POISON
        .expectThat("Redis forgets a death after REMEMBERED")
        .given("processes died with jobs 1, 9, and 11; then the keys in Redis")
        .butIf(keys.isEmpty(), "nothing is in Redis", "a Java field dies with its process")
        .butIf(
            !forgets,
            "a key of " + keys.size() + " stays forever",
            "every job that ever lost its process would leave a key behind. EXPIRE each key that you write")
        .butIf(
            !other.isEmpty() && Math.abs(wrong - asked / 1000) < 2,
            "a key expires after " + wrong + " s",
            "REMEMBERED is a thousand times as long, "
                + asked
                + " s. Do you send PEXPIRE with that number? PEXPIRE counts in milliseconds, and EXPIRE in"
                + " seconds")
        .butIf(
            !other.isEmpty(),
            "a key expires after " + wrong + " s",
            "EXPIRE counts in seconds: REMEMBERED.toSeconds() is " + asked)
        .otherwise(true, "", "");
    remembersTheLast(shop.empty());
    countsProcessesOfOnePid(shop.empty());
    countsTheJobThatFailed(shop.empty());
    countsWhatHasNoId(shop.empty());
  }

  /** A payload without an id, or one that is not a job, can also be in flight. */
  private static void countsWhatHasNoId(Shop shop) {
    POISON
        .expectThat("a payload that is not a job goes to the dead set after three deaths")
        .given(
            "three processes died, one after the other, with two bytes in flight that another program had"
                + " pushed and that are not a job")
        .butIf(
            !isSetAside(shop, -1, "web1:21:" + A, "web1:22:" + B, "web2:21:" + C),
            "it is not set aside",
            "a payload that is not a job also counts: Ending.jid(queue, payload) names it by its bytes")
        .otherwise(true, "", "");
    byte[] first = shop.withoutId(1);
    for (String owner : List.of("web1:21:" + A, "web1:22:" + B)) {
      shop.inFlight().afterDeathOf(owner, QUEUE, first);
    }
    byte[] second = shop.withoutId(2);
    POISON
        .expect(Keys.queue(QUEUE))
        .given(
            "jobs 1 and 2 have no jid; two processes died with job 1, and another one with job 2; the key"
                + " that the ending of job 2 names")
        .got(shop.inFlight().afterDeathOf("web2:21:" + C, QUEUE, second).key())
        .butIf(
            Keys.DEAD,
            "jobs without an id count as one job: Ending.jid(queue, payload) names each of them by its"
                + " bytes")
        .otherwise("one process died with job 2");
  }

  /** The clock of one worker is fast: only Redis decides when a death is forgotten. */
  private static void remembersWhateverTheClock(Shop shop) {
    Clock fast = Clock.offset(shop.bench.clock(), InFlight.REMEMBERED.plusHours(28));
    shop.inFlight("web3:1:d").afterDeathOf("h1:7:x", QUEUE, shop.payload(11));
    new InFlight(shop.redis(), fast, "web3:2:d").afterDeathOf("h2:8:y", QUEUE, shop.payload(11));
    POISON
        .expect(Keys.DEAD)
        .given(
            "three processes died with job 11; the clock of the worker that recorded the second death is"
                + " 100 hours fast; the key that the third ending names")
        .got(shop.inFlight("web3:3:d").afterDeathOf("h3:9:z", QUEUE, shop.payload(11)).key())
        .butIf(
            any -> isSetAside(shop, 12, "h1:7:x", "h2:8:y", "h3:9:z"),
            "if the clocks agree, three deaths set a job aside. Does your code remove old deaths by the"
                + " time of clock.instant(), or is that time in its key? Redis forgets by its own clock:"
                + " send EXPIRE, and remove nothing yourself")
        .otherwise("three different processes died with this job");
  }

  /** In a container, each process has pid 1: only the last part of their identities differs. */
  private static void countsProcessesOfOnePid(Shop shop) {
    POISON
        .expectThat("a job goes to the dead set after three processes died with it")
        .given(
            "three processes died with job 1, one after the other: web1:21:aaaaaaaaaaaa,"
                + " web1:21:bbbbbbbbbbbb, and web1:21:cccccccccccc")
        .butIf(
            !isSetAside(shop, 1, "web1:21:" + A, "web1:21:" + B, "web1:21:" + C),
            "the job is not set aside",
            "your code takes processes with the same host and pid for one. The system gives a pid to"
                + " another process later: record the whole owner")
        .otherwise(true, "", "");
  }

  /** A retry changes a job's payload, and not its id. */
  private static void countsTheJobThatFailed(Shop shop) {
    shop.inFlight("web3:1:d").afterDeathOf("web1:21:" + A, QUEUE, shop.payload(1));
    shop.inFlight("web3:2:d").afterDeathOf("web1:22:" + B, QUEUE, shop.failed(1));
    Ending ending = shop.inFlight("web3:3:d").afterDeathOf("web2:21:" + C, QUEUE, shop.failed(1));
    POISON
        .expect(Keys.DEAD)
        .given(
            "a process died with job 1; later the job failed and was retried, so its payload has a"
                + " retry_count; then two more processes died with it; the key that the ending names")
        .got(ending.key())
        .butIf(
            Keys.queue(QUEUE),
            "the deaths before and after the retry were not added up. Is your key made of the payload,"
                + " which a retry changes? Ending.jid(queue, payload) stays the same")
        .otherwise("three different processes died with this job");
  }

  private static void remembersTheLast(Shop shop) {
    Redis redis = shop.redis();
    shop.inFlight().afterDeathOf("web1:21:" + A, QUEUE, shop.payload(1));
    long shortest =
        redis.call(jedis -> jedis.keys("*").stream().mapToLong(jedis::ttl).min().orElse(0));
    POISON
        .expectThat("Redis forgets a death after REMEMBERED")
        .given("one process died with job 1")
        .butIf(
            shortest < 0,
            "a key stays forever",
            "most jobs lose one process at most, and their keys would never go. EXPIRE does nothing for"
                + " a key that does not exist yet: do you send it before the SADD?")
        .otherwise(true, "", "");
    redis.call(jedis -> jedis.keys("*").stream().mapToLong(key -> jedis.expire(key, 1000)).sum());
    shop.inFlight().afterDeathOf("web1:22:" + B, QUEUE, shop.payload(1));
    long longest =
        redis.call(jedis -> jedis.keys("*").stream().mapToLong(jedis::ttl).max().orElse(0));
    POISON
        .expectThat("Redis remembers each death for REMEMBERED")
        .given("a process died with job 1, and almost 72 hours later another one")
        .butIf(
            longest < InFlight.REMEMBERED.toSeconds() - 600,
            "Redis forgets the second death " + longest + " s after it",
            "the key still expires at the time of the first death: EXPIRE it at every death")
        .otherwise(true, "", "");
  }

  private static void staysAsideWhenRepeated(Shop shop, String... processes) {
    Set<String> kept = shop.redis().call(jedis -> jedis.keys("*"));
    Ending again = shop.inFlight("web3:9:d").afterDeathOf(processes[2], QUEUE, shop.payload(1));
    POISON
        .expect(Keys.DEAD)
        .given(
            "the recovery that recorded the third death was killed before it moved job 1, and another"
                + " process records the same death again; the key that the ending names")
        .got(again == null ? null : again.key())
        .butIfNull("return an Ending: back or poison")
        .butIf(
            any -> kept.size() < 2,
            "does the third death delete what was recorded? The job has not moved yet, and now the count"
                + " starts again. Let EXPIRE delete it")
        .butIf(
            any -> true,
            "a death that was recorded before does not send the job back: the count in Redis"
                + " decides, whatever SADD returns")
        .otherwise("a repetition comes to the same answer");
  }

  private static boolean isSetAsideWhenRepeated(Shop shop) {
    InFlight recorder = shop.inFlight("web3:5:d");
    return holdsASetOf(shop, 3)
        && Keys.DEAD.equals(recorder.afterDeathOf("web2:21:" + C, QUEUE, shop.payload(1)).key());
  }

  private static boolean isSetAsideAtTheFourth(Shop shop) {
    InFlight recorder = shop.inFlight("web3:4:d");
    return Keys.DEAD.equals(recorder.afterDeathOf("web1:23:" + C, QUEUE, shop.payload(1)).key());
  }

  /** Returns whether three deaths of these processes set another job aside. */
  private static boolean isSetAside(Shop shop, int job, String... owners) {
    return isSetAside(shop, shop.bench.clock(), job, owners);
  }

  private static boolean isSetAside(Shop shop, Clock clock, int job, String... owners) {
    String key = null;
    for (String owner : owners) {
      InFlight recorder = new InFlight(shop.redis(), clock, "recorder-of-" + owner);
      key = recorder.afterDeathOf(owner, QUEUE, shop.payload(job)).key();
    }
    return Keys.DEAD.equals(key);
  }

  /**
   * Returns whether three deaths set a job aside if this process's clock shows the time of Redis.
   */
  private static boolean isSetAsideWithTheTimeOfRedis(Shop shop) {
    return isSetAside(shop, Clock.systemUTC(), 10, "h5:1:x", "h6:2:y", "h7:3:z");
  }

  /** Returns whether the third of three jobs is set aside that were in flight in one process. */
  private static boolean countsTheJobsOfOneDeath(Shop shop) {
    String key = null;
    for (int job = 4; job <= 6; job++) {
      key = shop.inFlight().afterDeathOf("h4:7:x", QUEUE, shop.payload(job)).key();
    }
    return Keys.DEAD.equals(key);
  }

  private static boolean holdsASetOf(Shop shop, int least) {
    return shop.redis().call(jedis -> jedis.keys("*")).stream()
        .filter(key -> shop.redis().call(jedis -> jedis.type(key)).equals("set"))
        .anyMatch(key -> shop.redis().<Long>call(jedis -> jedis.scard(key)) >= least);
  }

  /** Returns whether Redis counts a process as dead that has recorded a death. */
  private static boolean namesTheLiving(Shop shop) {
    return shop.redis().call(jedis -> jedis.keys("*")).stream()
        .flatMap(key -> members(shop.redis(), key).stream())
        .anyMatch(member -> member.contains("web3:"));
  }

  private static Collection<String> members(Redis redis, String key) {
    return switch (redis.call(jedis -> jedis.type(key))) {
      case "set" -> redis.call(jedis -> jedis.smembers(key));
      case "list" -> redis.call(jedis -> jedis.lrange(key, 0, -1));
      case "hash" -> redis.call(jedis -> jedis.hkeys(key));
      case "zset" -> redis.call(jedis -> jedis.zrange(key, 0, -1));
      default -> List.of(key);
    };
  }

  @Test
  @Order(2)
  @Tag("task-4")
  @DisplayName("one death that is recorded three times counts once")
  void oneDeath(TestBench bench) {
    Shop shop = new Shop(bench);
    Ending ending = null;
    for (int times = 1; times <= 3; times++) {
      ending = shop.inFlight("web3:" + times + ":d").afterDeathOf(DEAD, QUEUE, shop.payload(1));
    }
    POISON
        .expect(Keys.queue(QUEUE))
        .given(
            "one process died with job 1; two recovering processes were killed after they had recorded"
                + " it, and a third one records it now; the key that the ending names")
        .got(ending == null ? null : ending.key())
        .butIfNull("return an Ending: back or poison")
        .butIf(
            any -> namesTheLiving(shop),
            "you recorded the processes that recover, and they are alive: the process that died is"
                + " owner, and identity is this process")
        .butIf(
            Keys.DEAD,
            "one death was counted three times: keep which processes died with the job (a set), not how"
                + " often a death was recorded (a counter)")
        .otherwise("the job goes back");

    shop.empty().inFlight().afterDeathOf("web1:21:" + A, QUEUE, shop.payload(1));
    for (int times = 1; times <= 3; times++) {
      ending = shop.inFlight("web3:" + times + ":d").afterDeathOf(DEAD, QUEUE, shop.payload(1));
    }
    POISON
        .expect(Keys.queue(QUEUE))
        .given(
            "a process died with job 1, and then another one, whose death is recorded three times; the"
                + " key that the ending names")
        .got(ending.key())
        .butIf(
            Keys.DEAD,
            "two deaths were counted as three. Do you count before you add (SCARD, then SADD), and add 1"
                + " for a death that the set has already?")
        .otherwise("the job goes back");
    recordedAtEachCommand(shop);
  }

  /** The plug is pulled while the third death is recorded, and it is recorded again. */
  private static void recordedAtEachCommand(Shop shop) {
    shop.pullingThePlug(
        redis -> new InFlight(redis, shop.bench.clock(), Shop.ME),
        () -> {
          shop.inFlight().afterDeathOf("web1:21:" + A, QUEUE, shop.payload(1));
          shop.inFlight().afterDeathOf("web1:22:" + B, QUEUE, shop.payload(1));
        },
        mine -> mine.afterDeathOf(DEAD, QUEUE, shop.payload(1)),
        pulled -> {
          POISON
              .expect(Keys.DEAD)
              .given(
                  "a third process died with job 1; the process that records it dies "
                      + pulled.when()
                      + ", and another one records it; the key that the ending names")
              .got(shop.inFlight(Shop.OTHER).afterDeathOf(DEAD, QUEUE, shop.payload(1)).key())
              .butIf(
                  any -> holdsASetOf(shop, 3),
                  "a set with the three processes is in Redis, and the job still goes back. Do you count in"
                      + " a second command (INCR), and only if SADD added the process? A process that dies"
                      + " between the two has no INCR, and the repetition skips it. Let SCARD of the set"
                      + " decide")
              .butIf(
                  any -> true,
                  "three processes have died, and the repetition counts fewer. Does it skip a command"
                      + " because an earlier one had been run before the cut (SADD and HSETNX report that)?"
                      + " A repetition comes to the same answer if it sends every command again")
              .otherwise("a repetition comes to the same answer");
          pulled.reachesTheCaller(POISON);
        });
    forgetsAtEachCommand(shop);
    shop.losingAReply(
        POISON,
        "The engine recovers again later, and then records the death again",
        redis -> new InFlight(redis, shop.bench.clock(), Shop.ME),
        () -> {},
        mine -> mine.afterDeathOf(DEAD, QUEUE, shop.payload(1)));
  }

  /** The plug is pulled while the first death is recorded, and it is recorded again. */
  private static void forgetsAtEachCommand(Shop shop) {
    shop.pullingThePlug(
        redis -> new InFlight(redis, shop.bench.clock(), Shop.ME),
        () -> {},
        mine -> mine.afterDeathOf(DEAD, QUEUE, shop.payload(1)),
        pulled -> {
          shop.inFlight(Shop.OTHER).afterDeathOf(DEAD, QUEUE, shop.payload(1));
          POISON
              .expectThat("Redis forgets a death after REMEMBERED")
              .given(
                  "a process died with job 1; the process that records it dies "
                      + pulled.when()
                      + ", and another one records it")
              .butIf(
                  shop.redis()
                      .<Boolean>call(
                          jedis -> jedis.keys("*").stream().anyMatch(key -> jedis.ttl(key) < 0)),
                  "a key stays forever",
                  "the process died before its EXPIRE, and the repetition sent no EXPIRE. Does your code"
                      + " send it only if SADD added the process? Send it each time")
              .otherwise(true, "", "");
        });
  }

  @Test
  @Order(3)
  @Tag("task-4")
  @DisplayName("any deaths in any order are counted for each job and each process")
  void anyDeaths(TestBench bench) {
    Inputs.deaths()
        .check(
            deaths -> {
              Shop shop = new Shop(bench).empty().on("mails");
              for (int i = 0; i < deaths.size(); i++) {
                Inputs.Death death = deaths.get(i);
                Ending ending =
                    shop.inFlight("web3:" + i + ":d")
                        .afterDeathOf(death.owner(), "mails", shop.payload(death.job()));
                int died = Inputs.owners(deaths.subList(0, i + 1)).get(death.job()).size();
                POISON
                    .expect(died < InFlight.POISON ? Keys.queue("mails") : Keys.DEAD)
                    .given(
                        "queue \"mails\"; "
                            + deaths.subList(0, i + 1)
                            + "; the key that the last ending names")
                    .got(ending == null ? null : ending.key())
                    .butIfNull("return an Ending: back or poison")
                    .butIf(
                        Keys.queue(QUEUE),
                        "the job is from the queue \"mails\" and would return to \"default\": use the"
                            + " parameter queue")
                    .otherwise(died + " different processes died with this job, and POISON is 3");
              }
            });
  }
}
