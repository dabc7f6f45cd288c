package jobsinpractice.lab6;

import static jobsinpractice.lab6.JudgeTest.TEN;
import static jobsinpractice.lab6.JudgeTest.at;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.ToDo;
import jobsinpractice.testkit.ValueCheck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(6)
@DisplayName("The cheapest way")
class TrialsTest {
  /** A constant of this class, so that an exception in choose is explained by this task. */
  static final Task JUDGE = JudgeTest.JUDGE;

  @Test
  @Tag("task-3")
  @DisplayName("the cheapest way that keeps every promise, or none")
  void cheapest() {
    Trial separate = kept(Way.SEPARATE, 14);
    Trial weighted = kept(Way.WEIGHTED, 9);
    Trial strict = kept(Way.STRICT, 9);
    Trial cheap = broken(Way.SEPARATE, 5);
    choose(
            Way.WEIGHTED,
            "separate at 5 cents breaks a promise; separate at 14, weighted at 9, and strict at 9 keep"
                + " all; tried in this order",
            cheap,
            separate,
            weighted,
            strict)
        .butIf(
            Optional.of(Way.SEPARATE),
            "separate costs 14 cents, or it costs 5 and breaks a promise. Weighted keeps every promise"
                + " for 9")
        .butIf(
            Optional.of(Way.STRICT),
            "strict costs the same as weighted, and weighted was tried first: the first counts")
        .butIf(
            Optional.empty(), "three of the four keep every promise. " + whyNone(separate, cheap))
        .otherwise("the cheapest way that keeps every promise");
    choose(
            Way.STRICT,
            "weighted at 9.5 cents and strict at 9 keep all, tried in this order",
            kept(Way.WEIGHTED, 9.5),
            strict)
        .butIf(
            Optional.of(Way.WEIGHTED),
            "strict is half a cent cheaper. Does your code compare the cents as whole numbers, or take"
                + " the first way that keeps all?")
        .otherwise("the cheapest way that keeps every promise");
    choose(null, "one way was tried, and it breaks its promise", cheap)
        .butIf(
            Optional::isPresent,
            "the best of the bad ways still breaks a promise: return Optional.empty(), and the shop"
                + " has to pay more or promise less")
        .otherwise("no way kept every promise");
    choose(null, "no way was tried").otherwise("no way kept every promise");
    ownPromises();
    Generated.inputs(
            200,
            random -> {
              List<Trial> trials = new ArrayList<>();
              int size = random.nextInt(6);
              for (int i = 0; i < size; i++) trials.add(trial(random));
              return List.copyOf(trials);
            })
        .smaller(Generated::smallerLists)
        .shownAs(TrialsTest::shown)
        .check(TrialsTest::checkChoice);
  }

  /** Asks the learner's code about fewer trials, when it found no way in all of them. */
  static String whyNone(Trial good, Trial cheapAndBad) {
    if (!finds(good)) {
      return "If this way is the only one, your code also returns empty. Does it judge each queue by the"
          + " queue's own promise, its key in queues()?";
    }
    Trial dearAndBad = new Trial(cheapAndBad.way(), 1000, cheapAndBad.queues());
    if (!finds(good, cheapAndBad) && finds(good, dearAndBad)) {
      return "If a way that breaks a promise costs more, your code finds the way that keeps all; if it"
          + " costs less, it does not. Does your code take the cheapest way first, and judge it"
          + " afterwards? First leave out the ways that broke a promise";
    }
    if (!finds(good, dearAndBad) && !finds(dearAndBad, good)) {
      return "If a way that keeps all is the only one, your code finds it; next to a way that breaks a"
          + " promise, it does not. Does your code ask whether all ways keep their promises? One way is"
          + " enough";
    }
    return "Does your code look at every trial?";
  }

  private static boolean finds(Trial... trials) {
    try {
      return Judge.choose(List.of(trials)).isPresent();
    } catch (ToDo e) {
      throw e;
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** Two queues with different promises, in both orders: each is judged by its own. */
  private static void ownPromises() {
    for (boolean minuteFirst : new boolean[] {true, false}) {
      String order = minuteFirst ? ", the queue of 1 minute first" : ", the queue of 10 s first";
      choose(
              null,
              "strict: a job promised within 1 minute waited 4 s, and one promised within 10 s waited"
                  + " 30 s"
                  + order,
              new Trial(Way.STRICT, 9, queues(minuteFirst, 4, 30)))
          .butIf(
              Optional::isPresent,
              "30 s breaks a promise of 10 s: each queue has its own promise, its key in queues(). Does"
                  + " your code judge all queues by one promise?")
          .otherwise("no way kept every promise");
      choose(
              Way.STRICT,
              "strict: a job promised within 1 minute waited 30 s, and one promised within 10 s waited"
                  + " 4 s"
                  + order,
              new Trial(Way.STRICT, 9, queues(minuteFirst, 30, 4)))
          .butIf(
              Optional.empty(),
              "30 s keeps a promise of 1 minute: each queue has its own promise, its key in queues()."
                  + " Does your code judge all queues by one promise?")
          .otherwise("both queues keep their promises");
    }
  }

  /** One reading each of two queues, which promise a minute and ten seconds. */
  private static Map<Duration, List<Reading>> queues(
      boolean minuteFirst, double waitOfMinute, double waitOfTen) {
    Map<Duration, List<Reading>> queues = new LinkedHashMap<>();
    Duration minute = Duration.ofMinutes(1);
    if (minuteFirst) queues.put(minute, List.of(at(40, 3, waitOfMinute, 1)));
    queues.put(TEN, List.of(at(40, 3, waitOfTen, 1)));
    queues.putIfAbsent(minute, List.of(at(40, 3, waitOfMinute, 1)));
    return queues;
  }

  private static ValueCheck<Optional<Way>>.Answer choose(
      Way expected, String given, Trial... trials) {
    return JUDGE
        .expect(Optional.ofNullable(expected))
        .given(given)
        .got(Judge.choose(List.of(trials)))
        .butIfNull("return an Optional: Optional.empty() if no way kept every promise");
  }

  private static Trial kept(Way way, double cents) {
    return new Trial(way, cents, Map.of(TEN, List.of(at(5, 3, 2, 1))));
  }

  private static Trial broken(Way way, double cents) {
    return new Trial(way, cents, Map.of(TEN, List.of(at(5, 3, 11, 1), at(6, 3, 2, 1))));
  }

  private static Trial trial(RandomGenerator random) {
    Way way = Way.values()[random.nextInt(3)];
    double cents = (8 + random.nextInt(6)) / 2.0;
    return random.nextInt(3) == 0 ? broken(way, cents) : kept(way, cents);
  }

  private static String shown(List<Trial> trials) {
    return trials.isEmpty()
        ? "no way was tried"
        : trials.stream()
            .map(t -> t.way() + " at " + t.centsPerHour() + (keeps(t) ? " keeps" : " breaks"))
            .collect(Collectors.joining(", "));
  }

  private static boolean keeps(Trial trial) {
    return trial.queues().get(TEN).size() == 1;
  }

  private static void checkChoice(List<Trial> trials) {
    Trial best = null;
    for (Trial trial : trials) {
      if (keeps(trial) && (best == null || trial.centsPerHour() < best.centsPerHour())) {
        best = trial;
      }
    }
    Trial right = best;
    JUDGE
        .expect(Optional.ofNullable(best).map(Trial::way))
        .got(Judge.choose(trials))
        .butIfNull("return an Optional: Optional.empty() if no way kept every promise")
        .butIf(
            Optional::isEmpty,
            "one of these ways keeps its promise. Does your code look at every trial?")
        .butIf(
            way -> trials.stream().noneMatch(t -> keeps(t) && way.equals(Optional.of(t.way()))),
            "no trial of that way keeps its promise")
        .butIf(
            way -> trials.stream().anyMatch(t -> equal(t, way, right)),
            "that way costs the same as another one that was tried before it, and the first counts")
        .butIf(
            way -> trials.stream().filter(t -> keeps(t) && t.way() == right.way()).count() > 1,
            "another way that keeps its promise is cheaper, and it was tried more than once. Does your code"
                + " keep one price for each way, as in a map? Each trial counts")
        .butIf(
            way -> trials.stream().anyMatch(t -> nearly(t, way, right)),
            "another way is half a cent cheaper: does your code compare whole or rounded cents?")
        .butIf(
            answer -> true,
            "another way that keeps its promise is cheaper: does your code compare all of them by"
                + " their cents?")
        .otherwise("the cheapest way that keeps every promise");
  }

  private static boolean equal(Trial trial, Optional<Way> way, Trial best) {
    return keeps(trial)
        && way.equals(Optional.of(trial.way()))
        && trial.centsPerHour() == best.centsPerHour();
  }

  private static boolean nearly(Trial trial, Optional<Way> way, Trial best) {
    return keeps(trial)
        && way.equals(Optional.of(trial.way()))
        && trial.centsPerHour() - best.centsPerHour() < 1;
  }
}
