package jobsinpractice.lab0;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TimeZone;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.admin.JobRecord;
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
  private static final Set<String> WRITTEN_ALWAYS =
      Set.of("retry", "queue", "class", "args", "jid", "created_at", "enqueued_at");
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
        .butIf(
            "default", "that is the queue's name; a job that is due later waits outside its queue")
        .butIf("dead", "that is for jobs that have failed too often; this one has not run yet")
        .butIf("schedule"::equalsIgnoreCase, "Redis compares keys letter by letter: see Keys")
        .butIf(
            key -> key.startsWith("queue:"),
            "a job in a queue can be claimed at once; a job that is due later waits elsewhere")
        .otherwise("a sorted set of its own: Keys in the engine has its name");
    score(bench, waiting.score(), 0);
  }

  @Test
  @Order(2)
  @Tag("task-3")
  @DisplayName("any time of day: the score is five minutes later")
  void generated(TestBench bench) {
    ScheduledSet schedule = new ScheduledSet(bench.redis());
    TimeZone zone = TimeZone.getDefault();
    double[] before = {0};
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata")); // the result must not depend on it
      Generated.inputs(60, LaterTest::anyTime)
          .first(Instant.parse("2026-12-31T23:58:30.999Z"), Instant.parse("2036-02-29T12:00:00Z"))
          .first(Instant.parse("2026-03-02T09:00:00.042Z"))
          .shownAs(time -> "the clock shows " + time)
          .check(
              time -> {
                schedule.clear();
                bench.clock().set(time);
                Waiting waiting = JobsLife.pushForLater(bench.client(), bench.clock());
                scheduled(bench);
                double earlier = before[0];
                before[0] = waiting.score();
                score(bench, waiting.score(), earlier);
              });
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  /** What was pushed, and for when. */
  private static void scheduled(TestBench bench) {
    ScheduledSet schedule = new ScheduledSet(bench.redis());
    long now = Queue.all(bench.redis()).stream().mapToLong(Queue::size).sum();
    LATER
        .expect(1, "")
        .given("the jobs in the schedule")
        .got(schedule.size())
        .butIf(
            jobs -> jobs == 0 && now > 0 && bench.clock().seconds() % A_DAY >= A_DAY - 300,
            "your job was pushed for now: its time is in the past. Past 23:55, five minutes later"
                + " is on the next day. Do you add them to a time of day? Add them to the Instant")
        .butIf(
            jobs -> jobs == 0 && now > 0 && !fieldsOfItsOwn(bench).isEmpty(),
            "your job was pushed for now, with a field of its own in its payload: "
                + fieldsOfItsOwn(bench)
                + ". Such a field does not make a job wait in the schedule: set the request's time"
                + " with in(…) or at(…)")
        .butIf(
            jobs -> jobs == 0 && now > 0,
            "your job was pushed for now, and waits in its queue. Does the request that you push"
                + " have a time in the future? in(…) and at(…) return a new request with the time,"
                + " and leave the old request as it is")
        .butIf(0, "no job was pushed")
        .butIf(jobs -> jobs > 1, "more than one job was pushed for later: push one")
        .otherwise("push one job");
    LATER
        .expect(0, "")
        .given("the jobs that wait in a queue")
        .got(now)
        .butIf(
            jobs -> jobs > 0,
            "besides the job for later, a job for now was pushed, so the user would be greeted"
                + " twice: push one")
        .otherwise("push one job");
    SortedEntry entry = schedule.first().orElseThrow();
    LATER
        .expect(300, "s from now")
        .within(0.002)
        .given("when the job is due")
        .got(entry.score() - bench.clock().seconds())
        .butIf(
            5,
            "that is in five seconds; push it for five minutes from now. If the request has both"
                + " at and in, the last one counts")
        .butIf(0.3, "that is in 300 milliseconds; push it for five minutes from now")
        .butIf(300_000, "milliseconds for seconds: five minutes are 300 s")
        .butIf(18_000, "that is in five hours; push it for five minutes from now")
        .butIf(
            seconds -> seconds > 0 && seconds < A_DAY / 2 && seconds % 60 == 0,
            "that is a different number of minutes; push it for five minutes from now")
        .butIf(
            seconds -> Math.abs(seconds - 300) <= 60,
            "that is less than a minute off. Does your code cut or round the time? Keep its"
                + " fraction")
        .butIf(
            seconds -> isZone(seconds - 300),
            "that is off by the hours of a time zone: an Instant has no zone, so add to it"
                + " directly")
        .butIf(seconds -> usesWallClock(seconds, bench), WALL_CLOCK)
        .butIf(
            seconds -> near(Math.abs(seconds - 300), A_DAY),
            "that is a day off: past 23:55, five minutes later is on the next day. Add to the"
                + " Instant")
        .otherwise("five minutes after the clock's current time");
    Job job = entry.job().orElseThrow();
    LATER
        .expect("Greeting 42 en")
        .given("the job in the schedule")
        .got(job.type() + job.args().stream().map(arg -> " " + arg).collect(Collectors.joining()))
        .butIf(text -> !text.startsWith("Greeting "), "push the same class as in task 1, Greeting")
        .butIf(text -> true, "push the same arguments as in task 1, 42 and \"en\"")
        .otherwise("push the same job as in task 1");
    LATER
        .<Object>expectInOrder(42L, "en")
        .given("the arguments of the job in the schedule")
        .got(job.args())
        .butIf(
            args -> true,
            "push the same arguments as in task 1: 42 is a whole number, and \"en\" is text")
        .otherwise("push the same job as in task 1");
    LATER
        .expect("default")
        .given("the queue in which the job will wait when it is due")
        .got(job.queue())
        .butIf(
            "queue:default",
            "\"queue:default\" is the Redis key of the queue \"default\", and the engine adds the prefix"
                + " to the name: leave the queue out")
        .butIf(
            "schedule",
            "no worker serves a queue of that name. in(…) or at(…) alone puts the job into the"
                + " schedule, and its queue is where it goes when it is due: leave the queue out")
        .butIf(
            queue -> true,
            "no worker serves that queue. Push the same job as in task 1, which has no queue of its"
                + " own")
        .otherwise("push the same job as in task 1");
    PushTest.retries(LATER, job);
  }

  /** The score that the learner returns. */
  private static void score(TestBench bench, double score, double before) {
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
            "that is how long the job waits, in milliseconds. A score is the time when it is due,"
                + " in seconds since 1970")
        .butIf(5, "a score is the time when the job is due, and not the number of minutes")
        .butIf(now, "that is the current time; the score is the time when the job is due")
        .butIf(now + 5, "that is five seconds from now; five minutes are 300 s")
        .butIf(now + 0.3, "that is 300 milliseconds from now; five minutes are 300 s")
        .butIf(
            now + 300_000,
            "that adds milliseconds to seconds: five minutes are 300 s. Divide only once, after the"
                + " sum, or add seconds")
        .butIf(now - 300, "that is five minutes ago: add the five minutes")
        .butIf(now + 18_000, "that is five hours from now; five minutes are 300 s")
        .butIf(
            value -> before != 0 && value == before,
            "that was the score in the call before this one. Does a static field keep it? Read the"
                + " clock in every call")
        .butIf(
            value ->
                near(value, due * 1000) || near(value, now * 1000) || near(value, now * 1000 + 300),
            "those are milliseconds: scores are seconds since 1970, with a fraction")
        .butIf(
            value -> near(value / 1e6, due) || near(value / 1e9, due),
            "those are microseconds or nanoseconds: scores are seconds since 1970, with a fraction")
        .butIf(
            value -> near(value, due / 60) || near(value, due / 3600),
            "scores are in seconds since 1970: do you divide once too often?")
        .butIf(
            value -> value == Math.rint(value) && Math.abs(value - due) <= 1,
            "the fraction of a second is missing, so your score is up to a second away from the"
                + " score in Redis: divide milliseconds by 1000.0")
        .butIf(
            value -> value != 0 && isFloat(value, now),
            "a float has 24 bits, too few for a time since 1970: it can be two minutes off."
                + " Compute with doubles")
        .butIf(
            value -> value % 60 == 0 && Math.abs(value - due) <= 60,
            "the seconds are missing: does your code cut the time to whole minutes?")
        .butIf(
            value -> Math.abs(value - withoutZeros(due)) < 0.0005,
            "the fraction has lost its zeros: .042 became .42. Does your code put the score"
                + " together as text? Divide the milliseconds by 1000.0")
        .butIf(
            value -> Math.abs(value - due) < 1,
            "the score is less than a second off. Does your code cut or round the fraction? Keep"
                + " milliseconds")
        .butIf(
            value -> near(Math.abs(value - due), A_DAY),
            "that is a day off. Past 23:55, five minutes later is on the next day: add the five"
                + " minutes to the Instant, or to the milliseconds, and not to a time of day")
        .butIf(
            value -> isZone(value - due),
            "that is off by the hours of a time zone: seconds since 1970 have no zone. Take them"
                + " from the clock's Instant or its milliseconds")
        .butIf(
            value -> usesWallClock(value - due, bench) || usesWallClock(value - now, bench),
            WALL_CLOCK)
        .butIf(
            value ->
                near(value - now, Math.rint((value - now) / 60) * 60)
                    && Math.abs(value - now) < A_DAY,
            "that is a different number of minutes from now: five minutes are 300 s")
        .butIf(
            value -> value < A_DAY * 366,
            "that is a time in the year 1970: add the clock's current time, in seconds")
        .butIf(
            value -> Math.abs(value - due) < A_DAY,
            "that is "
                + (Double.isFinite(score) ? seconds(Math.abs(score - due)) : "")
                + (score > due ? " s too late" : " s too early")
                + ": add five minutes, 300 s, to the clock's current time, and nothing else")
        .otherwise("the time when the job is due, in seconds since 1970, with a fraction");
  }

  /** Computed with floats somewhere on the way. */
  private static boolean isFloat(double value, double now) {
    long millis = Math.round(now * 1000);
    return value == (float) (now + 300)
        || value == (float) now + 300f
        || value == (millis + 300_000) / 1000f
        || value == millis / 1000f + 300
        || value == (float) now + 300.0
        || value == (float) (millis + 300_000) / 1000.0;
  }

  /** The fields that a push writes only when the request names them. */
  private static String fieldsOfItsOwn(TestBench bench) {
    return Queue.all(bench.redis()).stream()
        .flatMap(queue -> queue.oldest().flatMap(JobRecord::job).stream())
        .flatMap(job -> job.fields().keySet().stream())
        .filter(name -> !WRITTEN_ALWAYS.contains(name))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** The time with the milliseconds as they are without leading zeros, after a decimal point. */
  private static double withoutZeros(double time) {
    long millis = Math.round(time * 1000);
    return Double.parseDouble(millis / 1000 + "." + millis % 1000);
  }

  /** Kolkata's, or its negative; also a day more. */
  private static boolean isZone(double off) {
    return near(Math.abs(off), 19_800) || near(Math.abs(Math.abs(off) - A_DAY), 19_800);
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
