package jobsinpractice.lab6;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.ToDo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(6)
@DisplayName("Kept, broken, or starved")
class JudgeTest {
  static final Task JUDGE =
      Task.of(6, 3, "strict, weighted or separate")
          .asks(
              "decide whether a queue's promise was kept, broken, or starved, and choose the cheapest"
                  + " way that kept every promise")
          .lookAt("Reading, Verdict, Trial (this lab) · chapter 6, \"Strict, weighted, separate\"")
          .whenThrown(
              NoSuchElementException.class,
              "your code took an element that is not there. There may be no readings, or none that is"
                  + " late (KEPT), and no way that keeps every promise (Optional.empty())")
          .whenThrown(
              UnsupportedOperationException.class,
              "this list or map cannot be changed: use a copy, such as new ArrayList<>(…)")
          .whenThrown(
              IndexOutOfBoundsException.class,
              "your code read an element that is not there. There may be no readings at all, and then the"
                  + " promise was KEPT. The last reading has none after it, and the first none before"
                  + " it");

  private static final String VERDICT = "return a verdict: KEPT, BROKEN, or STARVED";
  static final Duration TEN = Duration.ofSeconds(10);

  @Test
  @Order(1)
  @Tag("task-3")
  @Promise(
      "A promise is about the start: \"within 5 s\" means that a worker takes the job from its queue"
          + " within 5 s, and exactly 5 s is kept.")
  @DisplayName("the oldest job decides: kept up to the promise, broken beyond it")
  void oldest() {
    JUDGE
        .expect(Verdict.KEPT)
        .given("promised 10 s; one reading: the only job has waited 4 s")
        .got(Judge.judge(TEN, List.of(at(20, 1, 4, 4))))
        .butIfNull(VERDICT)
        .butIf(
            verdict -> verdict == Verdict.STARVED && !starves(at(9, 1, 4, 4)),
            "one reading alone shows no job twice. This reading is at second 20, and at second 9 your"
                + " code does not return STARVED. Does it count from second 0, when the run begins?"
                + " Count from the first reading that shows this job")
        .butIf(
            verdict ->
                verdict == Verdict.BROKEN && keeps(at(9, 1, 4, 4)) && !keeps(at(12, 1, 4, 4)),
            "the job has waited 4 s, and at second 9 the same wait is KEPT for your code. Does it compare"
                + " the second of the reading with the promise? A wait is second - oldestPushed")
        .butIf(
            verdict -> verdict == Verdict.BROKEN && keeps(at(9, 1, 4, 4)),
            "the job has waited 4 s, and at second 9 the same wait is KEPT for your code. Does it compare"
                + " oldestPushed with the promise? A wait is second - oldestPushed")
        .butIf(
            verdict -> true,
            "4 s is less than 10 s. How long is the promise in your code, in seconds? toMinutes() of"
                + " 10 s is 0")
        .otherwise("no job waited longer than promised");
    JUDGE
        .expect(Verdict.KEPT)
        .given("promised 10 s; one reading: 40 jobs wait, the oldest for 4 s")
        .got(Judge.judge(TEN, List.of(at(20, 40, 4, 0.5))))
        .butIfNull(VERDICT)
        .butIf(
            Verdict.BROKEN,
            "with one waiting job, the same wait was KEPT. 40 jobs are a depth, and the promise is"
                + " about a time")
        .otherwise("no job waited longer than promised");
    JUDGE
        .expect(Verdict.BROKEN)
        .given("promised 10 s; one reading: the only job has waited 12 s")
        .got(Judge.judge(TEN, List.of(at(20, 1, 12, 12))))
        .butIfNull(VERDICT)
        .butIf(
            Verdict.KEPT,
            "the job had waited 12 s: second - oldestPushed, in this order. Does your code compare that"
                + " with the promise in seconds? toMillis() of 10 s is 10000")
        .butIf(
            Verdict.STARVED,
            "there is only one reading, so no two readings show the same oldest job: this queue may"
                + " be served, but too slowly. Does your code count from the job's push? Count from the"
                + " first reading that shows this job")
        .otherwise("second - oldestPushed is more than 10 s");
    JUDGE
        .expect(Verdict.BROKEN)
        .given("promised 10 s; one reading: the only job has waited 10.5 s")
        .got(Judge.judge(TEN, List.of(at(20, 1, 10.5, 10.5))))
        .butIfNull(VERDICT)
        .butIf(
            Verdict.KEPT,
            "10.5 s is longer than 10 s, and a wait of 12 s was BROKEN. Is the waiting time cut or"
                + " rounded to whole seconds?")
        .otherwise("second - oldestPushed is more than 10 s");
    JUDGE
        .expect(Verdict.BROKEN)
        .given("promised 10 s; one reading: 7 jobs wait, the oldest for 12 s, the newest for 0.5 s")
        .got(Judge.judge(TEN, List.of(at(20, 7, 12, 0.5))))
        .butIfNull(VERDICT)
        .butIf(
            Verdict.KEPT,
            "the oldest job had waited 12 s: look at oldestPushed. The newest job has hardly waited at"
                + " all")
        .otherwise("second - oldestPushed is more than 10 s");
    JUDGE
        .expect(Verdict.BROKEN)
        .given(
            "promised 10 s; at second 20 the oldest job has waited 12 s, at 21 another one 3 s, and at"
                + " 22 the queue is empty")
        .got(Judge.judge(TEN, List.of(at(20, 7, 12, 0.5), at(21, 3, 3, 0.5), Reading.empty(22))))
        .butIfNull(VERDICT)
        .butIf(
            Verdict.KEPT,
            "one job had waited 12 s at the first reading. Every reading counts, and the last one"
                + " shows an empty queue")
        .butIf(
            Verdict.STARVED,
            "a second later another job was the oldest: this queue is served, but too slowly")
        .otherwise("second - oldestPushed was more than 10 s at one of the readings");
    JUDGE
        .expect(Verdict.BROKEN)
        .given("promised 10 s; at second 20 the oldest job has waited 3 s, at 21 another one 12 s")
        .got(Judge.judge(TEN, List.of(at(20, 3, 3, 0.5), at(21, 7, 12, 0.5))))
        .butIfNull(VERDICT)
        .butIf(
            Verdict.KEPT,
            "the second reading shows a job that had waited 12 s. Does your code look at every"
                + " reading?")
        .otherwise("second - oldestPushed was more than 10 s at one of the readings");
    JUDGE
        .expect(Verdict.KEPT)
        .given("promised 10 s; the oldest job has waited 9 s, then another exactly 10 s, then 8 s")
        .got(Judge.judge(TEN, List.of(at(9, 4, 9, 0), at(12, 5, 10, 0), at(13, 5, 8, 0))))
        .butIfNull(VERDICT)
        .butIf(
            Verdict.BROKEN,
            "exactly 10 s is still within 10 s: only a longer wait breaks the promise. Does your code"
                + " compare with >= where > is needed?")
        .butIf(Verdict.STARVED, "each reading shows another oldest job: the queue is served")
        .otherwise("no job waited longer than promised");
    JUDGE
        .expect(Verdict.KEPT)
        .given("promised 1.5 s; one reading: the only job has waited 1.25 s")
        .got(Judge.judge(Duration.ofMillis(1500), List.of(at(20, 1, 1.25, 1.25))))
        .butIfNull(VERDICT)
        .butIf(
            Verdict.BROKEN,
            "1.25 s is less than 1.5 s. Does your code cut the fraction of the promise? toSeconds() of"
                + " 1.5 s is 1")
        .otherwise("no job waited longer than promised");
    JUDGE
        .expect(Verdict.KEPT)
        .given("promised 1 minute; one reading: the only job has waited 40 s")
        .got(Judge.judge(Duration.ofMinutes(1), List.of(at(50, 1, 40, 40))))
        .butIfNull(VERDICT)
        .butIf(
            verdict -> true,
            "40 s is less than a minute. How long is the promise in your code, in seconds?"
                + " toSecondsPart() of a minute is 0, because a minute has no seconds left over")
        .otherwise("no job waited longer than promised");
    JUDGE
        .expect(Verdict.KEPT)
        .given("no readings at all")
        .got(Judge.judge(TEN, List.of()))
        .butIfNull(VERDICT)
        .butIf(verdict -> true, "without readings no job was seen to wait, so the promise was KEPT")
        .otherwise("no job was seen to wait");
  }

  @Test
  @Order(2)
  @Tag("task-3")
  @DisplayName("starved: the same job is oldest for longer than the promise")
  void starved() {
    JUDGE
        .expect(Verdict.STARVED)
        .given("promised 10 s; one reading a second from 1 to 12, all with the same oldest job")
        .got(Judge.judge(TEN, same(1, 12, 0.5)))
        .butIfNull(VERDICT)
        .butIf(
            Verdict.BROKEN,
            "the promise is broken, and more than that: for 11 s no worker took a job, because every"
                + " reading shows the same oldest job. That is starving. "
                + whyNotStarved())
        .butIf(Verdict.KEPT, "that job waited 11.5 s; it has not started, but it did wait")
        .otherwise("the same oldest job in readings that are more than 10 s apart");
    JUDGE
        .expect(Verdict.BROKEN)
        .given(
            "promised 10 s; an earlier call had the readings 1 to 12 of a job, and this one has only the"
                + " reading at 12")
        .got(Judge.judge(TEN, List.of(head(12, 0.5))))
        .butIfNull(VERDICT)
        .butIf(
            Verdict.STARVED,
            starves(head(30, 3))
                ? "there is only one reading, so no two readings show the same oldest job"
                : "this call has only one reading, and with one reading of another job your code does"
                    + " not return STARVED. Does it keep a reading or a time in a field? Begin without one"
                    + " in each call")
        .otherwise("late, but this call has only one reading");
    JUDGE
        .expect(Verdict.BROKEN)
        .given(
            "promised 10 s; the oldest job has waited 11 s at second 12 and 12 s at second 13: the same"
                + " job")
        .got(Judge.judge(TEN, List.of(head(12, 1), head(13, 1))))
        .butIfNull(VERDICT)
        .butIf(
            Verdict.STARVED,
            "two readings that are 1 s apart show the same job, and that proves only 1 s without a"
                + " claim. STARVED needs more than 10 s. Count from the first reading that shows this"
                + " job, and not from its push")
        .otherwise("late, but the readings with the same oldest job are only 1 s apart");
    JUDGE
        .expect(Verdict.BROKEN)
        .given("promised 10 s; one reading, at second 12: the oldest job was pushed at second 0")
        .got(Judge.judge(TEN, List.of(head(12, 0))))
        .butIfNull(VERDICT)
        .butIf(
            Verdict.STARVED,
            "there is only one reading. A job can be pushed at second 0, when the run begins: does"
                + " your code start with 0 as the job or the time that it remembers?")
        .otherwise("late, but only one reading shows this job");
    List<Reading> slow = new ArrayList<>();
    for (int second = 15; second <= 37; second++) {
      slow.add(Reading.of(second, 30, second < 21 ? 1 : second < 28 ? 4 : 9, second));
    }
    JUDGE
        .expect(Verdict.BROKEN)
        .given(
            "promised 10 s; one reading a second from 15 to 37, always late; another job is the oldest"
                + " from 21 on, and again from 28 on")
        .got(Judge.judge(TEN, slow))
        .butIfNull(VERDICT)
        .butIf(
            Verdict.STARVED,
            "workers took jobs at 21 and at 28, so no job was the oldest for more than 10 s. Late for a"
                + " long time is not starved, and neither is a depth that does not fall. Does your count"
                + " start again whenever oldestPushed changes?")
        .otherwise("late, but served");
    JUDGE
        .expect(Verdict.STARVED)
        .given("promised 10 s; readings at seconds 1, 5, and 12, all with the same oldest job")
        .got(Judge.judge(TEN, List.of(head(1, 0.5), head(5, 0.5), head(12, 0.5))))
        .butIfNull(VERDICT)
        .butIf(
            Verdict.BROKEN,
            "the first and the last reading are 11 s apart, and that is enough for STARVED. Subtract"
                + " their seconds: does your code count readings, or wait for another reading?")
        .otherwise("the same oldest job in readings that are more than 10 s apart");
    JUDGE
        .expect(Verdict.BROKEN)
        .given("promised 10 s; one reading a second from 1 to 11, all with the same oldest job")
        .got(Judge.judge(TEN, same(1, 11, 0.5)))
        .butIfNull(VERDICT)
        .butIf(
            Verdict.STARVED,
            "the first and the last reading are exactly 10 s apart, and STARVED needs more than the"
                + " promise. Compare the seconds of these two readings with >")
        .otherwise("the job waited 10.5 s, and the readings are 10 s apart");
    List<Reading> twice = new ArrayList<>(same(1, 8, 0.5));
    twice.add(Reading.empty(9));
    twice.addAll(same(10, 18, 9.5));
    JUDGE
        .expect(Verdict.KEPT)
        .given(
            "promised 10 s; one job is the oldest from 1 to 8, the queue is empty at 9, and another job"
                + " is the oldest from 10 to 18")
        .got(Judge.judge(TEN, twice))
        .butIfNull(VERDICT)
        .butIf(
            Verdict.STARVED,
            "no job was the oldest for more than 8 s. Does your count start again whenever"
                + " oldestPushed changes?")
        .butIf(Verdict.BROKEN, "neither of the two jobs waited longer than 8.5 s")
        .otherwise("two different jobs, for 7 and for 8 s");
    JUDGE
        .expect(Verdict.KEPT)
        .given(
            "promised 10 s; at second 1 one job is the oldest, and at 5 and 12 another one, pushed at"
                + " 4.5")
        .got(Judge.judge(TEN, List.of(head(1, 0.5), head(5, 4.5), head(12, 4.5))))
        .butIfNull(VERDICT)
        .butIf(
            Verdict.STARVED,
            "only the readings at 5 and 12 show the second job, and they are 7 s apart. The reading at 1"
                + " shows another job: does your code count from the reading before the job's first?")
        .butIf(Verdict.BROKEN, "the second job had waited 7.5 s at second 12")
        .otherwise("readings of the same oldest job are at most 7 s apart");
    List<Reading> recovered = new ArrayList<>(same(1, 12, 0.5));
    recovered.add(at(13, 20, 12.25, 0));
    recovered.add(Reading.empty(14));
    JUDGE
        .expect(Verdict.STARVED)
        .given(
            "promised 10 s; the same oldest job from 1 to 12, a different one that is late at 13, and an"
                + " empty queue at 14")
        .got(Judge.judge(TEN, recovered))
        .butIfNull(VERDICT)
        .butIf(
            verdict -> true,
            "the queue had starved by second 12, and later readings do not change that. Does a later"
                + " reading overwrite your verdict, or does your code compare only the first and the last"
                + " reading?")
        .otherwise("the same oldest job in readings that are more than 10 s apart");
    JUDGE
        .expect(Verdict.BROKEN)
        .given(
            "promised 10 s; one job is the oldest at second 1, another one at 5, and the first again at 9"
                + " and 12, because it went back to the queue")
        .got(Judge.judge(TEN, List.of(head(1, 0.5), head(5, 3), head(9, 0.5), head(12, 0.5))))
        .butIfNull(VERDICT)
        .butIf(
            Verdict.STARVED,
            "the reading at 5 shows another oldest job, so a worker took the first job before that. The"
                + " consecutive readings at 9 and 12 show the first job, and they are 3 s apart. Does your"
                + " code collect the readings by oldestPushed, as in a map?")
        .otherwise("late, but consecutive readings of the same oldest job are 3 s apart");
    Generated.inputs(300, Watched::generated)
        .smaller(w -> Generated.smallerLists(w.readings()).map(l -> new Watched(w.promise(), l)))
        .check(JudgeTest::check);
  }

  /** Asks the learner's code about other readings of the same starving queue. */
  private static String whyNotStarved() {
    if (starves(head(1, 0.5), head(10, 0.5), head(12, 0.5))) {
      return "With only the readings at 1, 10, and 12 your code returns STARVED. The reading at 11 is"
          + " late, and STARVED comes later: does your code return BROKEN at the first late reading?"
          + " Look at all readings first";
    }
    if (starves(head(1, 0.5), head(12, 0.5))) {
      return "With only the readings at 1 and 12 your code returns STARVED: does it compare"
          + " each reading with the one before, and not with the first that shows this job?";
    }
    if (starves(head(1, 0.5), head(12, 0.5), head(13, 12.5))) {
      return "With another job at 13 your code returns STARVED. Does it measure how long a job was the"
          + " oldest only when another job takes its place? The last job also counts: compare at each"
          + " reading, or once more after the loop";
    }
    if (starves(head(1, 0.5), head(2, 0.5), head(13, 0.5))) {
      return "With the readings at 1, 2, and 13 your code returns STARVED, but not with 1 and 12. Does it"
          + " count from the second reading that shows this job, or one second too little? Count from"
          + " the first";
    }
    if (starves(Reading.of(1, 3, 0.5, 0.5), Reading.of(12, 3, 0.5, 0.5))) {
      return "If the same number of jobs waits at both readings, your code returns STARVED. Jobs that"
          + " arrive behind the oldest one change nothing: compare oldestPushed only, and not"
          + " waiting or newestPushed";
    }
    if (starves(head(1, 0.5), head(100, 0.5))) {
      return "With only the readings at 1 and 100 your code returns STARVED, but not with 1 and 12. Does"
          + " it ask for a longer time than the promise? More than 10 s is enough";
    }
    if (starves(head(1, 20), head(12, 20))) {
      return "If the oldest job of the readings at 1 and 12 is not late (pushed at 20, which no real queue"
          + " shows), your code returns STARVED. Does it return BROKEN before it has looked for STARVED"
          + " at all readings? A starving job is always late, so look for STARVED first";
    }
    return "With only the readings at 1 and 12 your code does not return STARVED either, nor if another"
        + " job follows. Does it ever return STARVED? Or does it compare two Double objects with == or"
        + " !=, which compare the objects and not their values?";
  }

  private static boolean starves(Reading... readings) {
    return verdict(readings) == Verdict.STARVED;
  }

  private static boolean keeps(Reading reading) {
    return verdict(reading) == Verdict.KEPT;
  }

  /** Asks the learner's code about other readings; null if it throws. */
  private static Verdict verdict(Reading... readings) {
    try {
      return Judge.judge(TEN, List.of(readings));
    } catch (ToDo e) {
      throw e;
    } catch (RuntimeException e) {
      return null;
    }
  }

  @Test
  @Order(3)
  @Tag("task-3")
  @DisplayName("in the news: strict starves the parcels, weighted breaks the mails' promise")
  void launchDay() {
    Map<String, Verdict> seen = new LinkedHashMap<>();
    List<Trial> trials = Launch.trials();
    for (Trial trial : trials) {
      trial
          .queues()
          .forEach(
              (promise, readings) ->
                  seen.put(
                      trial.way() + " " + QueueName.of(promise), Judge.judge(promise, readings)));
    }
    JUDGE
        .expectInOrder(
            Verdict.KEPT, Verdict.STARVED, Verdict.BROKEN, Verdict.KEPT, Verdict.KEPT, Verdict.KEPT)
        .given(
            "for strict, weighted, and separate: the mails within 30 s, then the parcels within 1"
                + " minute")
        .got(new ArrayList<>(seen.values()))
        .butIf(
            verdicts -> verdicts.get(1) == Verdict.BROKEN,
            "under strict order no worker took a parcel for more than a minute, because a mail was"
                + " always waiting. That queue starved")
        .butIf(
            verdicts -> verdicts.get(1) == Verdict.KEPT,
            "under strict order the oldest parcel waited for 82 s")
        .otherwise("the same rules as in the tests before, on readings from the simulator");
    JUDGE
        .expect(Optional.of(Way.SEPARATE))
        .given("strict and weighted cost 9.0 cents, separate costs 14.5")
        .got(Judge.choose(trials))
        .butIfNull("return an Optional, which is empty if no way kept every promise")
        .butIf(
            Optional.of(Way.STRICT),
            "strict is cheap, but its parcels starve: a way counts only if it keeps the promise of"
                + " every queue")
        .butIf(
            Optional.of(Way.WEIGHTED),
            "weighted is cheap, but its mails' promise is broken: a way counts only if it keeps the"
                + " promise of every queue")
        .butIf(
            Optional.empty(),
            "with separate threads both promises were kept. "
                + TrialsTest.whyNone(trials.get(2), trials.get(1)))
        .otherwise("the one way that keeps both promises");
  }

  private static void check(Watched watched) {
    Verdict right = watched.verdict();
    JUDGE
        .expect(right)
        .got(Judge.judge(watched.promise(), watched.readings()))
        .butIfNull(VERDICT)
        .butIf(
            Verdict.STARVED,
            "no consecutive readings of the same oldest job are further apart than the promise. Does"
                + " your code count from the first reading that shows this job, and compare oldestPushed"
                + " and the promise with their fractions?")
        .butIf(
            Verdict.BROKEN,
            right == Verdict.KEPT
                ? "at no reading is second - oldestPushed more than the promise"
                : "readings that are further apart than the promise show the same oldest job: STARVED")
        .butIf(
            Verdict.KEPT,
            "at one of the readings second - oldestPushed is more than the promise, or the same job"
                + " stayed oldest for longer than the promise")
        .otherwise("the rules of judge's Javadoc");
  }

  static Reading at(double second, int waiting, double oldest, double newest) {
    return Reading.of(second, waiting, second - oldest, second - newest);
  }

  /** A reading at which this job is the oldest and others keep arriving. */
  private static Reading head(int second, double pushed) {
    return Reading.of(second, 1 + second, pushed, second);
  }

  private static List<Reading> same(int from, int to, double pushed) {
    List<Reading> readings = new ArrayList<>();
    for (int second = from; second <= to; second++) readings.add(head(second, pushed));
    return readings;
  }
}
