package jobsinpractice.lab2;

import java.util.List;
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
          .lookAt("RetrySet, DeadSet (engine, package admin) · chapter 2, \"What is left behind\"");

  private static final double CENTURY = 3e9;

  @Test
  @Tag("task-1")
  @Order(1)
  @DisplayName("3 jobs wait for a retry, 2 are dead")
  void sizes(TestBench bench) {
    Faults faults = new Faults(bench, new WorkerListener() {});
    faults.fail("Webhook", 3, 100);
    faults.die("Webhook", 2, 100);
    bench.scheduled(300, 300, 300, 300, 300, 300, 300);
    bench.waiting("default", 9);
    String given =
        "3 jobs failed and will be tried again, 2 failed and had no retry left, 7 are scheduled";

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
                + " queue:retry; and its jobs count although none of them is due yet. Which of the"
                + " two did your code count?")
        .butIf(
            5,
            "the dead jobs were counted as retries: a dead job is not tried again, and is in a set"
                + " of its own")
        .butIf(2, "that is the size of the dead set: the two are swapped")
        .butIf(7, "that is the size of the schedule: scheduled jobs have not failed")
        .butIf(10, "the schedule was also counted: scheduled jobs have not failed")
        .otherwise("the number of entries in the sorted set retry");
    SIZES
        .expect(2, "jobs in the dead set")
        .given(given)
        .got(sizes.deadSet())
        .butIf(0, "nothing was found. The dead jobs are in a sorted set: there is no queue:dead")
        .butIf(3, "that is the size of the retry set: those jobs will be tried again")
        .butIf(5, "that is how many attempts have failed: some of those jobs will be tried again")
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
    String counter = "that is how many attempts have failed: a counter only grows, a size falls";
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
  @Promise("Every entry of the set counts, exactly once, due or not.")
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
                      "only the retries that are due were counted: the other retries also wait")
                  .butIf(
                      size -> size < input.retries.size(),
                      "some are missing. Did your code count the entries of one page?")
                  .otherwise("all entries of the sorted set retry");
              SIZES
                  .expect(input.dead.size(), "jobs in the dead set")
                  .got(sizes.deadSet())
                  .butIf(
                      size -> size < input.dead.size(),
                      "some are missing. Did your code count the entries of one page?")
                  .otherwise("all entries of the sorted set dead");
            });
    withoutJid(bench);
  }

  private static void withoutJid(TestBench bench) {
    bench
        .redis()
        .call(
            jedis -> {
              jedis.flushAll();
              for (int i = 0; i < 3; i++) {
                jedis.zadd("retry", i, "{\"class\":\"Webhook\",\"args\":[" + i + "]}");
                jedis.zadd("dead", i, "{\"class\":\"Webhook\",\"args\":[" + i + "]}");
              }
              return null;
            });
    Sizes sizes = new FailedJobs(bench.redis()).sizes();
    for (long size : new long[] {sizes.retrySet(), sizes.deadSet()}) {
      SIZES
          .expect(3, "jobs in each of the two sets")
          .given("another program wrote 3 entries without a jid into each set")
          .got(size)
          .butIf(
              number -> number == 1,
              "three entries were counted as one. Does your code count different jids? Count the"
                  + " entries")
          .butIf(number -> number == 0, "entries without a jid were left out: every entry counts")
          .otherwise("every entry of the set counts");
    }
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
            "do not wrap the exception: a caller that catches RedisUnavailable misses this one")
        .butIf(
            thrown == null,
            "it returned " + sizes,
            "a number during an outage looks like an all-clear: do not catch RedisUnavailable, let"
                + " the caller decide")
        .otherwise(true, "", "");
  }
}
