package jobsinpractice.lab6;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(6)
@DisplayName("Kept, broken or starved")
class JudgeTest {
  static final Task JUDGE =
      Task.of(6, 3, "strict, weighted or separate")
          .asks(
              "tell a queue that was kept from one that was broken and from one that starved, and"
                  + " choose the cheapest of the ways that kept every promise")
          .lookAt("Reading, Verdict, Trial (lab) · chapter 6, \"Strict, weighted, separate\"")
          .whenThrown(
              NoSuchElementException.class,
              "there may be no readings, and no way that keeps every promise: answer KEPT, and"
                  + " Optional.empty()")
          .whenThrown(
              IndexOutOfBoundsException.class,
              "there may be no readings at all: nobody was seen to wait, so the promise was KEPT");

  private static final Duration TEN = Duration.ofSeconds(10);

  @Test
  @Tag("task-3")
  @DisplayName("the oldest job decides: kept up to the promise, broken beyond it")
  void oldest() {
    JUDGE
        .expect(Verdict.BROKEN)
        .given(
            "promised 10 s; at second 20 the oldest of 7 jobs has waited 12 s, the newest 0.5 s; at 21"
                + " another one is the oldest, since 3 s; then the queue is empty")
        .got(Judge.judge(TEN, List.of(at(20, 7, 12, 0.5), at(21, 3, 3, 0.5), Reading.empty(22))))
        .butIfNull("a verdict is asked: KEPT, BROKEN or STARVED")
        .butIf(
            Verdict.KEPT,
            "one job had waited 12 s: look at oldestPushed, for the newest job has hardly waited at"
                + " all; and at every reading, for the last one shows an empty queue")
        .butIf(
            Verdict.STARVED,
            "a second later another job was the oldest: this queue is served, too slowly")
        .otherwise("second - oldestPushed was more than 10 s at one of the readings");

    JUDGE
        .expect(Verdict.KEPT)
        .given("promised 10 s; the oldest has waited 9, then exactly 10, then 8 s: three jobs")
        .got(Judge.judge(TEN, List.of(at(9, 40, 9, 0), at(12, 50, 10, 0), at(13, 55, 8, 0))))
        .butIfNull("a verdict is asked: KEPT, BROKEN or STARVED")
        .butIf(
            Verdict.BROKEN,
            "within 10 s is promised, and 10 s are within: only more breaks it; and 55 jobs are a"
                + " depth, which nobody was promised")
        .butIf(
            Verdict.STARVED,
            "each reading has another oldest job (second - waited: 0, 2, 5): it is served all the"
                + " time")
        .otherwise("no job waited longer than promised");

    JUDGE
        .expect(Verdict.KEPT)
        .given("no readings at all")
        .got(Judge.judge(TEN, List.of()))
        .butIfNull("a verdict is asked: KEPT, BROKEN or STARVED")
        .otherwise("nobody was seen to wait");
  }

  @Test
  @Tag("task-3")
  @DisplayName("starved is one job at the head for longer than the promise")
  void starved() {
    JUDGE
        .expect(Verdict.STARVED)
        .given("promised 10 s; from second 1 to second 12 the oldest job is the one pushed at 0.5")
        .got(Judge.judge(TEN, same(1, 12, 0.5, true)))
        .butIfNull("a verdict is asked: KEPT, BROKEN or STARVED")
        .butIf(
            Verdict.BROKEN,
            "broken it is, but nothing at all was taken for 11 s: the same job is the oldest in every"
                + " reading. That is starving, and more threads of this kind will not end it")
        .butIf(Verdict.KEPT, "that job waited 11.5 s; it had not started, but it did wait")
        .otherwise("the same oldest job in readings that are more than 10 s apart");

    List<Reading> slow = new ArrayList<>();
    for (int second = 15; second < 40; second++) {
      double pushed = second < 28 ? (second < 21 ? 1 : 4) : 9;
      slow.add(Reading.of(second, 30, pushed, second));
    }
    JUDGE
        .expect(Verdict.BROKEN)
        .given(
            "promised 10 s; seconds 15 to 39, always late, and the oldest job is another one at 21"
                + " and again at 28")
        .got(Judge.judge(TEN, slow.subList(0, 23)))
        .butIfNull("a verdict is asked: KEPT, BROKEN or STARVED")
        .butIf(
            Verdict.STARVED,
            "jobs were taken at 21 and at 28: no job stood at the head for more than 10 s. Late for"
                + " 23 s on end is not starved: begin anew whenever oldestPushed changes, and"
                + " count from there")
        .butIf(
            Verdict.KEPT,
            "the oldest job decides: by its oldestPushed it had waited 14 s at the first reading"
                + " already")
        .otherwise("late, but served");

    List<Reading> twice = new ArrayList<>(same(1, 8, 0.5, true));
    twice.add(Reading.empty(9));
    twice.addAll(same(10, 18, 9.5, true));
    JUDGE
        .expect(Verdict.KEPT)
        .given(
            "promised 10 s; one job at the head until second 8, none at 9, another from 10 to 18")
        .got(Judge.judge(TEN, twice))
        .butIfNull("a verdict is asked: KEPT, BROKEN or STARVED")
        .butIf(
            Verdict.STARVED,
            "the queue was empty at second 9: the second stretch begins at 10, and is 8 s long")
        .butIf(Verdict.BROKEN, "neither of the two waited longer than 8.5 s")
        .otherwise("two stretches of 7 and 8 s");
  }

  @Test
  @Tag("task-3")
  @DisplayName("launch day: strict starves one queue, weighted breaks the other")
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
            "for strict, weighted and separate: the mails within 30 s, the parcels within 1 minute")
        .got(List.copyOf(seen.values()))
        .butIf(
            verdicts -> verdicts.get(1) == Verdict.BROKEN,
            "under strict order no parcel was taken for 82 s, while mails were waiting: that queue"
                + " was not served too slowly, it starved")
        .butIf(
            verdicts -> verdicts.get(1) == Verdict.KEPT,
            "under strict order a parcel waited for 82 s: each reading counts, and the oldest job")
        .otherwise("the same rules as in the tests before, on what the simulator's gauges read");

    JUDGE
        .expect(Optional.of(Way.SEPARATE))
        .given("strict and weighted at 9.0 cents, separate at 14.5")
        .got(Judge.choose(trials))
        .butIfNull("an Optional is asked, empty when no way kept every promise")
        .butIf(
            Optional.of(Way.STRICT),
            "cheap, but its parcels starve: every queue's promise is to be kept")
        .butIf(
            Optional.of(Way.WEIGHTED),
            "cheap, but its mails are broken: every queue's promise is to be kept, not one of them")
        .butIf(
            Optional.empty(), "with threads of their own, both queues were kept: SEPARATE remains")
        .otherwise("the one way under which both queues were kept");
  }

  @Test
  @Tag("task-3")
  @DisplayName("of the ways that keep every promise the cheapest, or none")
  void cheapest() {
    List<Reading> kept = List.of(at(5, 3, 2, 1));
    List<Reading> broken = List.of(at(5, 3, 11, 1), at(6, 3, 2, 1));
    Trial separate = new Trial(Way.SEPARATE, 14, Map.of(TEN, kept));
    Trial weighted = new Trial(Way.WEIGHTED, 9, Map.of(TEN, kept));
    Trial strict = new Trial(Way.STRICT, 9, Map.of(TEN, kept));
    Trial cheap = new Trial(Way.SEPARATE, 5, Map.of(TEN, broken));
    JUDGE
        .expect(Optional.of(Way.WEIGHTED))
        .given(
            "separate at 5 cents breaks a promise; separate at 14, weighted at 9 and strict at 9 keep"
                + " all, tried in this order")
        .got(Judge.choose(List.of(cheap, separate, weighted, strict)))
        .butIfNull("an Optional is asked, empty when no way kept every promise")
        .butIf(
            Optional.of(Way.SEPARATE),
            "separate keeps all at 14 cents, or costs 5 and breaks one; weighted keeps all at 9: a"
                + " promise kept is worth no more than that")
        .butIf(Optional.of(Way.STRICT), "it costs the same as weighted: the first of those counts")
        .butIf(Optional.empty(), "three of the four keep every promise")
        .otherwise("the cheapest of those that keep all");
    JUDGE
        .expect(Optional.<Way>empty())
        .given("one way was tried, and it breaks its promise")
        .got(Judge.choose(List.of(cheap)))
        .butIfNull("an Optional is asked: Optional.empty() when no way kept every promise")
        .butIf(
            Optional::isPresent,
            "the best of the bad ones is still a promise broken: answer empty, and somebody will"
                + " have to pay more or promise less")
        .otherwise("none kept all");
  }

  private static Reading at(double second, int waiting, double oldest, double newest) {
    return Reading.of(second, waiting, second - oldest, second - newest);
  }

  /** One job at the head from a second to another, while new ones come in. */
  private static List<Reading> same(int from, int to, double pushed, boolean more) {
    List<Reading> readings = new ArrayList<>();
    for (int second = from; second <= to; second++) {
      readings.add(Reading.of(second, 1 + second - from, pushed, more ? second : pushed));
    }
    return readings;
  }
}
