package jobsinpractice.lab0;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.ScheduledSet;
import jobsinpractice.engine.admin.SortedEntry;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(0)
@DisplayName("A job for later")
class LaterTest implements Lab0Tasks {
  private static final double A_DAY = 86_400;
  private static final String WALL_CLOCK =
      "your result depends on this machine's clock: use the clock that was passed in, so that the"
          + " test can move the time";

  @Test
  @Order(1)
  @Tag("task-3")
  @DisplayName("a job for five minutes from now: its key and its score")
  void later(TestBench bench) {
    bench.clock().advance(Duration.ofMillis(250));
    Waiting waiting = JobsLife.pushForLater(bench.client(), bench.clock());
    scheduled(bench);
    LATER
        .expect("schedule")
        .given("the key in which it waits")
        .got(waiting == null ? null : waiting.key())
        .butIfNull("return a Waiting with a key: new Waiting(key, score)")
        .butIf(
            "queue:default",
            "a job in a queue can be claimed at once; a job that is due later waits elsewhere")
        .butIf("retry", "that is for jobs that have failed; this one has not run yet")
        .butIf("scheduled", "almost: Keys in the engine has the name, without the d")
        .butIf("queue:schedule", "it is not a queue, so its key has no prefix: see Keys")
        .otherwise("a sorted set of its own: Keys in the engine has its name");
    score(bench, waiting.score());
  }

  @Test
  @Order(2)
  @Tag("task-3")
  @DisplayName("any time of day: the score is five minutes later")
  void generated(TestBench bench) {
    ScheduledSet schedule = new ScheduledSet(bench.redis());
    Generated.inputs(60, LaterTest::anyTime)
        .first(Instant.parse("2026-12-31T23:58:30.999Z"), Instant.parse("2036-02-29T12:00:00Z"))
        .shownAs(time -> "the clock shows " + time)
        .check(
            time -> {
              schedule.clear();
              bench.clock().set(time);
              Waiting waiting = JobsLife.pushForLater(bench.client(), bench.clock());
              scheduled(bench);
              score(bench, waiting.score());
            });
  }

  /** What was pushed, and for when. */
  private static void scheduled(TestBench bench) {
    ScheduledSet schedule = new ScheduledSet(bench.redis());
    LATER
        .expect(1, "")
        .given("the jobs in the schedule")
        .got(schedule.size())
        .butIf(
            0,
            new Queue(bench.redis(), "default").size() > 0
                ? "your job was pushed for now, and waits in its queue: the request has to say when"
                    + " it is due"
                : "no job was pushed")
        .otherwise("push one job");
    SortedEntry entry = schedule.first().orElseThrow();
    LATER
        .expect(300, "s from now")
        .within(0.002)
        .given("when the job is due")
        .got(entry.score() - bench.clock().seconds())
        .butIf(5, "that is in five seconds; push it for five minutes from now")
        .butIf(0.3, "that is in 300 milliseconds; push it for five minutes from now")
        .butIf(300_000, "milliseconds for seconds: five minutes are 300 s")
        .butIf(18_000, "that is in five hours; push it for five minutes from now")
        .butIf(seconds -> usesWallClock(seconds, bench), WALL_CLOCK)
        .otherwise("five minutes after the clock's current time");
    Job job = entry.job().orElseThrow();
    LATER
        .expect("Greeting 42 en")
        .given("the job in the schedule")
        .got(job.type() + job.args().stream().map(arg -> " " + arg).collect(Collectors.joining()))
        .butIf(text -> !text.startsWith("Greeting"), "push the same class as in task 1, Greeting")
        .butIf(text -> true, "push the same arguments as in task 1, 42 and \"en\"")
        .otherwise("push the same job as in task 1");
  }

  /** The score that the learner returns. */
  private static void score(TestBench bench, double score) {
    double now = bench.clock().seconds();
    double due = now + 300;
    LATER
        .expect(due, "")
        .within(0.002)
        .given("the job's score in \"schedule\"; now is " + seconds(now))
        .got(score)
        .butIf(
            300,
            "that is how long the job waits. A score is the time when it is due, so that no process"
                + " has to count it down")
        .butIf(
            300_000,
            "that is how long the job waits, in milliseconds. A score is the time when it is due, in"
                + " seconds since 1970")
        .butIf(now, "that is the current time; the score is the time when the job is due")
        .butIf(
            value -> near(value, due * 1000) || near(value, now * 1000),
            "those are milliseconds: scores are seconds since 1970, with a fraction")
        .butIf(
            value -> value == Math.rint(value) && Math.abs(value - due) <= 1,
            "the fraction of a second is missing, so jobs would be due up to a second early:"
                + " divide milliseconds by 1000.0")
        .butIf(
            value -> usesWallClock(value - due, bench) || usesWallClock(value - now, bench),
            WALL_CLOCK)
        .otherwise("the time when the job is due, in seconds since 1970, with a fraction");
  }

  private static Instant anyTime(RandomGenerator random) {
    long tenYears = 10L * 365 * 86_400_000;
    return TestBench.START.plusMillis(random.nextLong(-tenYears, tenYears));
  }

  private static boolean usesWallClock(double off, TestBench bench) {
    double ahead = System.currentTimeMillis() / 1000.0 - bench.clock().seconds();
    return Math.abs(off) > A_DAY && Math.abs(off - ahead) < A_DAY;
  }

  private static String seconds(double time) {
    return new BigDecimal(time).setScale(2, RoundingMode.HALF_UP).toString();
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) < 2;
  }
}
