package jobsinpractice.lab6;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(6)
@DisplayName("The formation")
class PlanTest {
  private static final String BAD_GROUP =
      "a group needs a name in lower case, at least one process and one thread, and queues as"
          + " \"name\" or \"name,weight\"; the exception's message shows which of these is wrong";

  static final Task TODAY =
      Task.of(6, 2, "a formation that keeps every promise")
          .asks("return a formation that keeps every promise of today for at most 9 cents an hour")
          .lookAt("Shop, Group (this lab) · chapter 6, \"Threads for a promise\"")
          .whenThrown(IllegalArgumentException.class, BAD_GROUP);

  static final Task TOMORROW =
      Task.of(6, 4, "a long job class apart")
          .asks(
              "return the job classes that run longer than the promise, and a formation that keeps"
                  + " every promise of tomorrow for at most 20 cents an hour")
          .lookAt("Shop, Work (this lab) · chapter 6, \"One long class\"")
          .whenThrown(
              UnsupportedOperationException.class,
              "this list cannot be changed, like every list from List.of or a stream's toList(): collect the"
                  + " long classes in a new ArrayList")
          .whenThrown(IllegalArgumentException.class, BAD_GROUP);

  private static final Duration FIVE = Duration.ofSeconds(5);

  private static final String TWICE =
      "your list has a class more than once: each class of the given list is either in your list or"
          + " not";

  @Test
  @Order(1)
  @Tag("task-2")
  @DisplayName("today: no promise breaks, for at most 9 cents an hour")
  void today() {
    new Rehearsed(TODAY, Shop.TODAY, Shop.CENTS_TODAY).judge(Plan.today());
  }

  @Test
  @Order(2)
  @Tag("task-4")
  @Promise(
      "Returns the job classes that must not share threads with a queue of this promise, because one"
          + " run takes longer than the promise.")
  @DisplayName("a class that runs longer than the promise must not share the threads")
  void tooLong() {
    Work export = work("Export", 300, 90);
    Work sync = work("Sync", 2, 5);
    Work slow = work("Slow", 2, 6);
    Work push = work("Push", 6, 1);
    Work zip = work("Zip", 3600, 600);
    Work archive = work("Archive", 700, 40);
    TOMORROW
        .expectInOrder(export)
        .given("the queue promises 5 s; Export is promised within 300 s, and one run takes 90 s")
        .got(Plan.tooLong(List.of(export), FIVE))
        .butIfNull("return a list")
        .butIf(
            List::isEmpty,
            "Export keeps its thread for 90 s. Does your code compare takes() with the promise of the"
                + " queue, not with the promise of the work, and return the classes that take longer?")
        .otherwise("takes() is longer than the queue's promise");
    Work resize = work("Resize", 2, 4);
    TOMORROW
        .<Work>expectInOrder()
        .given("the queue promises 5 s; one run of Resize takes 4 s")
        .got(Plan.tooLong(List.of(resize), FIVE))
        .butIfNull("if all classes can share, return an empty list")
        .butIf(
            got -> got.contains(export),
            "Export is not in this list; it was in the list of the call before. Does your code keep a"
                + " list in a field? Begin with an empty one in each call")
        .butIf(
            List.of(resize),
            "a run of 4 s is shorter than 5 s. Does your code add a margin, such as the 50% by which"
                + " some runs are longer? Compare takes() itself with the promise of the queue")
        .otherwise("takes() is not longer than the queue's promise");
    TOMORROW
        .<Work>expectInOrder()
        .given("the queue promises 5 s; one run of Sync takes exactly 5 s")
        .got(Plan.tooLong(List.of(sync), FIVE))
        .butIfNull("if all classes can share, return an empty list")
        .butIf(
            List.of(sync),
            "5 s is equal to the promise, and only a longer run is too long. Does your code compare with"
                + " >= where > is needed?")
        .otherwise("takes() is not longer than the queue's promise");
    TOMORROW
        .<Work>expectInOrder()
        .given("the queue promises 5 s; Push is promised within 6 s, and one run takes 1 s")
        .got(Plan.tooLong(List.of(push), FIVE))
        .butIfNull("if all classes can share, return an empty list")
        .butIf(
            List.of(push),
            "a run of 1 s is shorter than 5 s. What counts is takes(), how long a run takes, and not"
                + " what the job's caller was promised")
        .otherwise("takes() is not longer than the queue's promise");
    TOMORROW
        .expectInOrder(export, zip, archive)
        .given(
            "the queue promises 5 s; a run of Export takes 90 s, Push 1 s, Zip 600 s, Archive 40 s")
        .got(Plan.tooLong(List.of(export, push, zip, archive), FIVE))
        .butIfNull("return a list")
        .butIf(List.of(push), "Push is the class that can share: return the classes that cannot")
        .butIf(
            List.of(export),
            "three of the classes run longer than 5 s, and your list has only the first of them. Does your"
                + " code end at the first class that can share?")
        .butIf(
            got -> got.size() == 1,
            "three of the classes run longer than 5 s, and all of them are asked for")
        .butIf(PlanTest::repeats, TWICE)
        .butIf(
            got -> got.contains(push),
            "a run of Push takes 1 s, which is shorter than 5 s. Does your code decide about each class"
                + " by its own run, or about the rest of the list at once?")
        .butIf(
            List.of(export, zip),
            "a run of Archive takes 40 s, and your list does not have it. Does your code compare whole"
                + " minutes? In whole minutes, 40 s is 0")
        .butIf(
            List.of(export, archive),
            "a run of Zip takes 600 s, and your list does not have it. Does your code use"
                + " toSecondsPart()? For 600 s, which is 10 minutes, it returns 0")
        .butIf(
            got -> got.size() == 3 && got.containsAll(List.of(export, zip, archive)),
            "these are the right classes in another order: keep the given order")
        .otherwise(
            "each class whose takes() is longer than the queue's promise, in the given order");
    TOMORROW
        .expectInOrder(slow)
        .given("the queue promises 5 s; one run of Slow takes 6 s")
        .got(Plan.tooLong(List.of(slow), FIVE))
        .butIfNull("return a list")
        .butIf(
            got -> got.isEmpty() && isLong(work("Slow", 300, 6)),
            "6 s is longer than 5 s. If Slow is promised within 300 s, your code finds it, and here it is"
                + " promised within 2 s. Only takes() and the promise of the queue count")
        .butIf(
            List::isEmpty,
            "6 s is longer than 5 s, and a run of 90 s was too long. Does your code add a margin to the"
                + " promise, or divide, which cuts 6 / 5 to 1? Compare takes() with the promise itself")
        .otherwise("takes() is longer than the queue's promise");
    Generated.inputs(200, PlanTest::sharing)
        .smaller(s -> Generated.smallerLists(s.works).map(l -> new Sharing(l, s.promise)))
        .check(PlanTest::check);
  }

  @Test
  @Order(3)
  @Tag("task-4")
  @DisplayName("tomorrow: no promise breaks, for at most 20 cents an hour")
  void tomorrow() {
    new Rehearsed(TOMORROW, Shop.TOMORROW, Shop.CENTS_TOMORROW).judge(Plan.tomorrow());
  }

  /** Generated job classes that are to share threads with a queue of this promise. */
  private record Sharing(List<Work> works, Duration promise) {
    @Override
    public String toString() {
      return "the queue promises "
          + Spoken.of(promise)
          + "; runs take: "
          + works.stream()
              .map(work -> work + " " + Spoken.of(work.takes()))
              .collect(Collectors.joining(", "));
    }
  }

  private static Sharing sharing(RandomGenerator random) {
    List<Work> works = new ArrayList<>();
    Duration promise = Duration.ofMillis(250 * random.nextLong(1, 400));
    int size = random.nextInt(6);
    for (int i = 0; i < size; i++) {
      long around = promise.toMillis() + 250 * random.nextLong(-3, 4);
      long takes = random.nextInt(4) == 0 ? random.nextLong(5_000_000_000L) : Math.max(0, around);
      String name = String.valueOf((char) ('A' + random.nextInt(26))) + i;
      works.add(
          new Work(
              name, "team", Duration.ofSeconds(random.nextLong(100)), Duration.ofMillis(takes)));
    }
    return new Sharing(List.copyOf(works), promise);
  }

  private static void check(Sharing sharing) {
    List<Work> right = new ArrayList<>();
    for (Work work : sharing.works) {
      if (work.takes().toNanos() > sharing.promise.toNanos()) right.add(work);
    }
    TOMORROW
        .expectInOrder(right.toArray(Work[]::new))
        .got(Plan.tooLong(sharing.works, sharing.promise))
        .butIfNull("if all classes can share, return an empty list")
        .butIf(PlanTest::repeats, TWICE)
        .butIf(
            got -> got.size() == right.size() && got.containsAll(right),
            "these are the right classes in another order: keep the given order")
        .butIf(
            got ->
                got.equals(longer(sharing, work -> (int) work.takes().toMillis() > limit(sharing))),
            "does your code use milliseconds as an int, which overflows after 24 days? Compare the"
                + " durations themselves")
        .butIf(
            got ->
                got.equals(
                    longer(
                        sharing, work -> work.takes().toSeconds() > sharing.promise.toSeconds())),
            findsOneNanosecond()
                ? "your code finds a run that is one nanosecond too long, and not this one. Does it"
                    + " check compareTo for exactly 1? compareTo can return any number: check for more"
                    + " than 0"
                : "whole seconds lose the fraction. Does your code compare toSeconds()? Compare the"
                    + " durations themselves")
        .butIf(
            got -> got.equals(longer(sharing, work -> work.takes().toMillis() >= limit(sharing))),
            "one of the runs is equal to the promise, and only a longer one is too long. Does your code"
                + " compare with >= where > is needed?")
        .butIf(
            got -> got.size() < right.size(),
            "one of the classes runs longer than the promise, and your list does not have it. Does your"
                + " code look at all of them, and compare the durations themselves?")
        .butIf(
            got -> true,
            "your list has a class that does not run longer than the promise. Does your code compare"
                + " takes() with the promise of the queue, as durations?")
        .otherwise(
            "each class whose takes() is longer than the queue's promise, in the given order");
  }

  private static boolean repeats(List<Work> got) {
    return new HashSet<>(got).size() < got.size();
  }

  /** Returns whether the learner's code finds a run of 5 s and one nanosecond too long for 5 s. */
  private static boolean findsOneNanosecond() {
    List<Work> slow = List.of(new Work("Long", "team", FIVE, FIVE.plusNanos(1)));
    return slow.equals(Plan.tooLong(slow, FIVE));
  }

  private static boolean isLong(Work work) {
    return List.of(work).equals(Plan.tooLong(List.of(work), FIVE));
  }

  private static List<Work> longer(Sharing sharing, Predicate<Work> tooLong) {
    return sharing.works.stream().filter(tooLong).toList();
  }

  private static long limit(Sharing sharing) {
    return sharing.promise.toMillis();
  }

  private static Work work(String jobClass, long promised, long takes) {
    return new Work(jobClass, "team", Duration.ofSeconds(promised), Duration.ofSeconds(takes));
  }
}
