package jobsinpractice.lab2;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(2)
@DisplayName("Retry set and dead set size")
class FailedJobsTest {
  static final Task SIZES =
      Task.of(2, 1, "retry set and dead set size")
          .asks("return how many jobs are in the retry set, and how many are in the dead set")
          .lookAt("RetrySet, DeadSet (engine, package admin) · chapter 2, \"What is left behind\"")
          .whenThrown(
              NoSuchElementException.class,
              "your code reads something that is not there. The job() of an entry that is not a job is"
                  + " empty, and an empty set has no first entry. Every entry of the set counts: use"
                  + " size()");

  private static final String SOME =
      "some are missing. Did your code count the entries of one page, or leave out some by their"
          + " score? Every entry of the set counts";

  private static final double CENTURY = 3e9;

  @Test
  @Tag("task-1")
  @Order(1)
  @DisplayName("3 jobs wait for a retry, 2 are dead")
  void sizes(TestBench bench) {
    Faults before = new Faults(bench, new WorkerListener() {});
    before.fail("Webhook", 1, 100);
    before.recover();
    before.retryNow();
    Faults faults = new Faults(bench, new WorkerListener() {});
    faults.fail("Webhook", 3, 100);
    faults.die("Webhook", 2, 100);
    bench.scheduled(300, 300, 300, 300, 300, 300, 300, 300);
    bench.waiting("default", 9);
    String given =
        "1 job failed, and its retry succeeded; then 3 jobs failed and will be tried again, 2 failed"
            + " and had no retry left; 8 are scheduled";
    String counter =
        "that is how many attempts have failed: a counter only grows, a size falls when a retry"
            + " succeeds";

    Sizes sizes = new FailedJobs(bench.redis()).sizes();
    SIZES
        .expectThat("sizes() returns a Sizes")
        .given(given)
        .butIf(sizes == null, "it returned null", "make a Sizes from the two counts")
        .otherwise(true, "", "");
    SIZES
        .expect(3, "jobs in the retry set")
        .given(given)
        .got(sizes.retrySet())
        .butIf(
            0,
            "nothing was found. The retry set is a sorted set, not a queue, so there is no list"
                + " queue:retry; and its jobs count although none of them is due yet. Which key does"
                + " your code read, and which entries does it leave out?")
        .butIf(
            1,
            "one entry was counted. Does your code look at the first entry only, or count the"
                + " different classes? Count all entries")
        .butIf(
            5,
            "that is 3 and 2. Were the dead jobs counted as retries? A dead job is not tried again,"
                + " and is in a set of its own")
        .butIf(2, "that is the size of the dead set. Are the two swapped?")
        .butIf(6, counter)
        .butIf(
            4,
            "4 is the number of failed attempts, 6, less the 2 dead jobs. Does your code compute the"
                + " size from a counter? A counter only grows, a size falls when a retry succeeds")
        .butIf(8, "that is the size of the schedule: scheduled jobs have not failed")
        .butIf(11, "that is 3 and 8. Was the schedule also counted? Scheduled jobs have not failed")
        .otherwise("the number of entries in the sorted set retry");
    SIZES
        .expect(2, "jobs in the dead set")
        .given(given)
        .got(sizes.deadSet())
        .butIf(
            0,
            "nothing was found. The dead jobs are in a sorted set: there is no queue:dead. Which key"
                + " does your code read, and which entries does it leave out?")
        .butIf(
            1,
            "one entry was counted. Does your code look at the first entry only, or count the"
                + " different classes? Count all entries")
        .butIf(3, "that is the size of the retry set: those jobs will be tried again")
        .butIf(
            5, "that is 2 and 3. Were the retries counted as dead? Those jobs will be tried again")
        .butIf(6, counter)
        .otherwise("the number of entries in the sorted set dead");
  }

  @Test
  @Tag("task-1")
  @Order(2)
  @DisplayName("retried with success: the retry set is empty again, the dead jobs stay")
  void recovered(TestBench bench) {
    Faults faults = new Faults(bench, new WorkerListener() {});
    FailedJobs failed = new FailedJobs(bench.redis());
    faults.fail("Webhook", 3, 100);
    faults.die("Webhook", 2, 100);
    failed.sizes();
    faults.recover();
    faults.retryNow();
    Sizes now = failed.sizes();
    boolean kept = now.retrySet() == 3 && keepsWhatItRead(bench);

    String given = "3 jobs failed, and their retries succeeded; 2 died";
    String counter =
        "5 attempts have failed, 2 of them in their last attempt. Does your code compute the size from"
            + " counters? A counter only grows, a size falls";
    SIZES
        .expect(0, "jobs in the retry set")
        .given(given)
        .got(now.retrySet())
        .butIf(
            jobs -> kept,
            "your code still returns 3 when Redis is empty. Does a field keep what the first call has"
                + " read? Read the sizes in every call")
        .butIf(jobs -> jobs == 3 || jobs == 5, counter + " when a retry succeeds")
        .butIf(2, "those are the dead jobs: they are not tried again")
        .otherwise("the retry set is empty now");
    SIZES
        .expect(2, "jobs in the dead set")
        .given(given)
        .got(now.deadSet())
        .butIf(jobs -> jobs == 3 || jobs == 5, counter + " when jobs leave")
        .butIf(0, "the dead set is not empty: a retry does not touch it")
        .otherwise("the dead set keeps its two jobs");
  }

  /** Whether an object that has read 3 returns 3 when nothing is in Redis any more. */
  private static boolean keepsWhatItRead(TestBench bench) {
    bench.redis().call(jedis -> jedis.flushAll());
    FailedJobs failed = new FailedJobs(bench.redis());
    bench.retriesDue(1, 2, 3);
    failed.sizes();
    bench.redis().call(jedis -> jedis.flushAll());
    return failed.sizes().retrySet() == 3;
  }

  private record Ages(List<Double> retries, List<Double> dead) {
    Stream<Ages> smaller() {
      if (retries.size() > 200) {
        return Stream.empty();
      }
      return Stream.concat(
          Generated.smallerLists(retries).map(less -> new Ages(less, dead)),
          Generated.smallerLists(dead).map(less -> new Ages(retries, less)));
    }

    @Override
    public String toString() {
      long due = retries.stream().filter(age -> age >= 0).count();
      return due
          + " retries are due, "
          + (retries.size() - due)
          + " are not due yet, "
          + dead.size()
          + " jobs are dead";
    }
  }

  @Test
  @Tag("task-1")
  @Order(3)
  @DisplayName("every failed job counts, due or not, one or a hundred")
  @Promise("Every entry of the set counts, exactly once, due or not, whether it is a job or not.")
  void many(TestBench bench) {
    Generated.inputs(6, random -> new Ages(ages(random.nextInt(130)), ages(random.nextInt(130))))
        .first(new Ages(List.of(), List.of()), new Ages(ages(1), ages(1)))
        .first(new Ages(ages(101), ages(101)), new Ages(ages(1_100), ages(1_100)))
        .smaller(Ages::smaller)
        .check(
            input -> {
              bench.redis().call(jedis -> jedis.flushAll());
              bench.retriesDue(input.retries.stream().mapToDouble(age -> age).toArray());
              bench.dead(input.dead.stream().mapToDouble(age -> age).toArray());
              Sizes sizes = new FailedJobs(bench.redis()).sizes();
              long due = input.retries.stream().filter(age -> age >= 0).count();
              SIZES
                  .expect(input.retries.size(), "jobs in the retry set")
                  .got(sizes.retrySet())
                  .butIf(
                      size -> size == due,
                      "that is how many retries are due: the other retries also wait to be tried again")
                  .butIf(size -> size < input.retries.size(), SOME)
                  .otherwise("all entries of the sorted set retry");
              SIZES
                  .expect(input.dead.size(), "jobs in the dead set")
                  .got(sizes.deadSet())
                  .butIf(size -> size < input.dead.size(), SOME)
                  .otherwise("all entries of the sorted set dead");
            });
    ofAnotherProgram(bench);
  }

  private static void ofAnotherProgram(TestBench bench) {
    List<String> withoutJid =
        IntStream.range(0, 3)
            .mapToObj(i -> "{\"class\":\"Webhook\",\"args\":[" + i + "]}")
            .toList();
    SIZES
        .expect(3, "entries in each of the two sets")
        .given("another program wrote 3 jobs without a jid into each set")
        .got(otherThan(3, written(bench, withoutJid)))
        .butIf(
            1,
            "three entries were counted as one. Does your code count different jids? Count the"
                + " entries")
        .butIf(0, "entries without a jid were left out: every entry counts")
        .otherwise("every entry of the set counts");
    List<String> unreadable = List.of("not json", "[]", "{}");
    SIZES
        .expect(3, "entries in each of the two sets")
        .given("another program wrote 3 entries into each set that are not jobs: " + unreadable)
        .got(otherThan(3, written(bench, unreadable)))
        .butIf(
            entries -> entries < 3,
            "entries that are not jobs were left out. Does your code filter by job(), or read the"
                + " payload? Every entry of the set counts: use size()")
        .otherwise("every entry of the set counts");
  }

  private static Sizes written(TestBench bench, List<String> entries) {
    bench
        .redis()
        .call(
            jedis -> {
              jedis.flushAll();
              for (String entry : entries) {
                jedis.zadd("retry", entry.length(), entry);
                jedis.zadd("dead", entry.length(), entry);
              }
              return null;
            });
    return new FailedJobs(bench.redis()).sizes();
  }

  /** Returns one of the two sizes: a wrong one, if there is one. */
  private static long otherThan(long right, Sizes sizes) {
    return sizes.retrySet() == right ? sizes.deadSet() : sizes.retrySet();
  }

  /** Half of them in the past of every clock, half of them in its future. */
  private static List<Double> ages(int count) {
    return IntStream.range(0, count)
        .mapToDouble(i -> (i % 2 == 0 ? -CENTURY : CENTURY / 3) - i)
        .boxed()
        .toList();
  }

  @Test
  @Tag("task-1")
  @Order(4)
  @DisplayName("Redis is away: sizes() throws RedisUnavailable")
  @Promise("While Redis is away, it must throw RedisUnavailable.")
  void away(TestBench bench) {
    FailedJobs failed = new FailedJobs(bench.redis());
    bench.retriesDue(DoubleStream.of(1, 2, 3).toArray());
    failed.sizes();
    bench.redisDown();
    Sizes sizes = null;
    RuntimeException thrown = null;
    try {
      sizes = failed.sizes();
    } catch (RedisUnavailable expected) {
      return;
    } catch (RuntimeException other) {
      thrown = other;
    }
    SIZES
        .expectThat("sizes() throws RedisUnavailable")
        .given("3 jobs are in the retry set, and Redis is away")
        .butIf(
            thrown != null,
            "it threw " + thrown,
            "a caller that catches RedisUnavailable misses this exception. Does your code wrap it, or"
                + " throw another one? Let RedisUnavailable pass")
        .butIf(
            thrown == null,
            "it returned " + sizes,
            "a number during an outage looks like an all-clear. Does your code catch"
                + " RedisUnavailable, or return what it read before? Let the caller decide")
        .otherwise(true, "", "");
  }
}
