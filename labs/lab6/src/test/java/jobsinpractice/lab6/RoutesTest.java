package jobsinpractice.lab6;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.ToDo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(6)
@DisplayName("Which queue")
class RoutesTest {
  static final Task ROUTE =
      Task.of(6, 1, "route by what was promised")
          .asks(
              "return the name of the slowest queue on offer that keeps the promise of this work, or"
                  + " throw IllegalArgumentException if no queue does")
          .lookAt("Work, QueueName (this lab) · chapter 6, \"A queue is a promise\"")
          .whenThrown(
              NoSuchElementException.class,
              "your code took an element that is not there. A latency that is shorter than promised()"
                  + " or equal to it keeps the promise; if there is none on offer,"
                  + " IllegalArgumentException is asked for")
          .whenThrown(
              IllegalArgumentException.class,
              "one of the queues on offer keeps this promise. Its latency need not be exactly the"
                  + " promised one: a latency that is shorter than promised() or equal to it is in time,"
                  + " however long a run takes")
          .whenThrown(
              UnsupportedOperationException.class,
              "this list cannot be changed, like every list from List.of or a stream's toList(): use a copy,"
                  + " such as new ArrayList<>(offered)")
          .whenThrown(
              IndexOutOfBoundsException.class,
              "your code read an element that is not there. The list of latencies can have any length,"
                  + " and any number of them can be in time, also none");

  private static final List<Duration> OFFERED =
      List.of(ofMinutes(1), ofMinutes(10), ofSeconds(5), ofSeconds(30));

  @Test
  @Order(1)
  @Tag("task-1")
  @DisplayName("a promise of 40 s goes to within_30_seconds")
  void between() {
    Work photo = new Work("Photo", "media", ofSeconds(40), ofMillis(800));
    ROUTE
        .expect("within_30_seconds")
        .given(
            "promised within 40 s; on offer are 1 minute, 20 s, 10 minutes, 3 s, 30 s, 9 s, and"
                + " 15 s, in this order")
        .got(
            unsorted(
                photo,
                List.of(
                    ofMinutes(1),
                    ofSeconds(20),
                    ofMinutes(10),
                    ofSeconds(3),
                    ofSeconds(30),
                    ofSeconds(9),
                    ofSeconds(15))))
        .butIfNull("every job class needs a queue")
        .butIf(
            "media",
            "that is the team's name, and it promises no latency: a team has jobs with different"
                + " promises")
        .butIf(
            name -> name.equalsIgnoreCase("photo"),
            "that is the job class: a queue for each class needs its own threads, and the name"
                + " promises no latency")
        .butIf(
            "within_40_seconds",
            "no queue on offer promises 40 s, so no worker serves that queue and its jobs wait"
                + " forever")
        .butIf(
            "within_1_minute", "jobs in that queue may wait 60 s, and the caller was promised 40 s")
        .butIf(
            "within_10_minutes",
            "that is the longest latency on offer, far longer than the 40 s that the caller was"
                + " promised")
        .butIf(
            "within_3_seconds",
            "that queue keeps the promise, but it is the fastest, and a faster queue costs more: 30 s"
                + " is also in time")
        .butIf(
            "within_9_seconds",
            "9 s is in time, and within_9_seconds is the last of these names in alphabetical order."
                + " Does your code compare names? Compare the latencies: 30 s is the longest in time")
        .butIf(
            "within_20_seconds",
            "20 s is the first latency in the list that is in time. The list is in no order: 30 s is"
                + " also in time, and costs less")
        .butIf(
            "within_15_seconds",
            "15 s is the last latency in the list. The list is in no order: 30 s is also in time, and"
                + " costs less")
        .butIf(
            "within_5_seconds",
            "5 s is not on offer here. It is in Shop.OFFERED: does your code use that list instead of"
                + " the parameter `offered`?")
        .butIf(
            name -> name.matches("(?i)pt.*|.*\\d+s|30|within_30(_?s)?"),
            "write the queue's name as QueueName.of writes it: within_30_seconds")
        .butIf(
            name -> true,
            "no queue on offer has this name: choose one of the latencies in `offered`, and let"
                + " QueueName.of write its name")
        .otherwise("the longest latency on offer that does not exceed 40 s, named by QueueName.of");
  }

  /** Asks again with a sorted list, when the code found no queue in this one. */
  private static String unsorted(Work work, List<Duration> offered) {
    try {
      return Routes.queueFor(work, offered);
    } catch (IllegalArgumentException e) {
      if (!finds(work, offered.stream().sorted().toList())) throw e;
      ROUTE
          .expectThat("within_30_seconds for a promise of 40 s")
          .given("on offer are 1 minute, 20 s, 10 minutes, 3 s, 30 s, 9 s, and 15 s, in this order")
          .butIf(
              true,
              "your code threw " + e.getClass().getSimpleName(),
              "with the same latencies in ascending order your code found a queue, but the list is in"
                  + " no order, and it begins with 1 minute. Does your code stop at the first latency"
                  + " that is too long, or does it need a sorted list, as binarySearch does?")
          .otherwise(true, "", "");
      throw e;
    }
  }

  private static boolean finds(Work work, List<Duration> offered) {
    try {
      return Routes.queueFor(work, offered) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Test
  @Order(2)
  @Tag("task-1")
  @DisplayName("a promise that is on offer goes to its own queue")
  void exactly() {
    List<Duration> offered = List.of(ofMinutes(1), ofMinutes(10), ofSeconds(30), ofSeconds(5));
    ROUTE
        .expect("within_1_minute")
        .given(
            "promised within 1 minute, a run takes no time; on offer are 1 minute, 10 minutes, 30 s,"
                + " and 5 s")
        .got(Routes.queueFor(new Work("Export", "finance", ofMinutes(1), Duration.ZERO), offered))
        .butIfNull("every job class needs a queue")
        .butIf(
            "within_30_seconds",
            "the queue of 1 minute keeps a promise of 1 minute: an equal latency is in time. Does"
                + " your code compare with < where <= is needed?")
        .butIf(
            "within_5_seconds",
            "three queues keep this promise, and 5 s is the last of them in the list. The longest is"
                + " asked for, and the list is in no order")
        .butIf("within_60_seconds", "write the name as QueueName.of writes it: within_1_minute")
        .butIf("finance", "that is the team's name, and it promises no latency")
        .otherwise("the longest latency on offer that does not exceed 1 minute");
    ROUTE
        .expect("within_1_minute")
        .given(
            "promised within 1 minute, a run takes 2 s; on offer are 1 minute, 10 minutes, 30 s, and"
                + " 5 s")
        .got(Routes.queueFor(new Work("Export", "finance", ofMinutes(1), ofSeconds(2)), offered))
        .butIfNull("every job class needs a queue")
        .butIf(
            "within_30_seconds",
            "the same promise went to within_1_minute when a run took no time. The promise is about"
                + " the start, so how long a run takes does not count")
        .otherwise("the longest latency on offer that does not exceed 1 minute");
    ROUTE
        .expect("within_30_seconds")
        .given("promised within 55 s; on offer are 1 minute, 10 minutes, 5 s, and 30 s")
        .got(Routes.queueFor(new Work("Export", "finance", ofSeconds(55), ofSeconds(2)), OFFERED))
        .butIfNull("every job class needs a queue")
        .butIf(
            "within_1_minute",
            "1 minute is the nearest to 55 s, and it is longer: jobs in that queue may wait 60 s. Does"
                + " your code round, or look for the nearest latency?")
        .butIf(
            "within_5_seconds",
            "30 s is also in time, and costs less than 5 s: the longest latency in time is asked for")
        .otherwise("the longest latency on offer that does not exceed 55 s");
    ROUTE
        .expect("within_30_seconds")
        .given(
            "promised within 55 s, a run takes 12 s; on offer are 1 minute, 10 minutes, 5 s, and 30 s")
        .got(Routes.queueFor(new Work("Export", "finance", ofSeconds(55), ofSeconds(12)), OFFERED))
        .butIfNull("every job class needs a queue")
        .butIf(
            "within_1_minute",
            "the same promise went to within_30_seconds when a run took 2 s. Does your code add the"
                + " run time to the promise? A job in that queue may wait 60 s before it starts")
        .otherwise("the longest latency on offer that does not exceed 55 s");
    ROUTE
        .expect("within_30_seconds")
        .given(
            "promised within 55 s, a run takes 50 s; on offer are 1 minute, 10 minutes, 5 s, and 30 s")
        .got(longer(new Work("Export", "finance", ofSeconds(55), ofSeconds(50))))
        .butIfNull("every job class needs a queue")
        .butIf(
            name -> true,
            "the same promise went to within_30_seconds when a run took 12 s. The promise is about the"
                + " start, so how long a run takes does not count")
        .otherwise("the longest latency on offer that does not exceed 55 s");
    ROUTE
        .expect("within_5_seconds")
        .given("promised within 5 s, the shortest latency on offer")
        .got(Routes.queueFor(Shop.MAIL, OFFERED))
        .butIfNull("every job class needs a queue")
        .butIf(
            name -> true,
            "only 5 s is in time, and all other latencies on offer are longer. Does your code compare"
                + " the durations themselves? In whole minutes, 5 s and 30 s are both 0")
        .otherwise("the longest latency on offer that does not exceed 5 s");
  }

  /** Asks about a job that runs for longer than the right queue's latency. */
  private static String longer(Work work) {
    try {
      return Routes.queueFor(work, OFFERED);
    } catch (IllegalArgumentException e) {
      ROUTE
          .expectThat("within_30_seconds for a promise of 55 s")
          .given("a run takes 50 s; on offer are 1 minute, 10 minutes, 5 s, and 30 s")
          .butIf(
              true,
              "your code threw " + e.getClass().getSimpleName(),
              "the same promise went to within_30_seconds when a run took 12 s. Does your code leave out"
                  + " queues whose latency is shorter than a run? The promise is about the start, so how"
                  + " long a run takes does not count")
          .otherwise(true, "", "");
      throw e;
    }
  }

  @Test
  @Order(3)
  @Tag("task-1")
  @DisplayName("a promise that no queue on offer keeps is refused")
  void none() {
    Work call = new Work("FraudCheck", "payments", ofSeconds(2), ofMillis(90));
    refused(call, OFFERED, "promised within 2 s; on offer are 1 minute, 10 minutes, 5 s, and 30 s");
    refused(call, List.of(), "promised within 2 s; no queue is on offer");
    Generated.inputs(300, RoutesTest::offer)
        .first(new Offer(ofSeconds(119), List.of(ofSeconds(100), ofSeconds(70), ofSeconds(119))))
        .smaller(
            offer -> Generated.smallerLists(offer.offered).map(l -> new Offer(offer.promised, l)))
        .check(RoutesTest::check);
  }

  private static void refused(Work work, List<Duration> offered, String given) {
    String seen = refusal(work, offered);
    ROUTE
        .expectThat("a promise of 2 s is refused with IllegalArgumentException")
        .given(given)
        .butIf(
            seen.startsWith("your code returned null"),
            seen,
            "a caller that gets null pushes to no queue: throw IllegalArgumentException instead")
        .butIf(
            seen.startsWith("your code returned")
                && offered.stream().map(QueueName::of).noneMatch(name -> seen.endsWith(" " + name)),
            seen,
            "no queue on offer has this name, so a job in it would wait forever: refuse the promise"
                + " when it is routed")
        .butIf(
            seen.startsWith("your code returned"),
            seen,
            "a job in that queue may wait longer than its caller was promised, and the queue's own"
                + " promise is kept, so no gauge shows it: refuse the promise when it is routed")
        .butIf(
            seen.startsWith("your code threw"),
            seen,
            "IllegalArgumentException is asked for, because the promise is what is wrong: no queue"
                + " keeps it")
        .otherwise(seen.isEmpty(), seen, "no queue on offer keeps the promise");
  }

  /** Returns what the learner's code did instead, or nothing if it refused. */
  private static String refusal(Work work, List<Duration> offered) {
    try {
      return "your code returned " + Routes.queueFor(work, offered);
    } catch (ToDo e) {
      throw e;
    } catch (IllegalArgumentException e) {
      return "";
    } catch (RuntimeException e) {
      return "your code threw " + e.getClass().getSimpleName();
    }
  }

  /** One generated question: a promise, and the latencies on offer. */
  private record Offer(Duration promised, List<Duration> offered) {
    @Override
    public String toString() {
      return "promised within "
          + Spoken.of(promised)
          + "; on offer: "
          + offered.stream().map(Spoken::of).collect(Collectors.joining(", "));
    }
  }

  private static Offer offer(RandomGenerator random) {
    long scale = List.of(10L, 120L, 7_200L, 4_000_000L).get(random.nextInt(4));
    List<Duration> offered = new ArrayList<>();
    int size = random.nextInt(7);
    for (int i = 0; i < size; i++) offered.add(ofSeconds(1 + random.nextLong(scale)));
    boolean equal = size > 0 && random.nextInt(4) == 0;
    Duration promised =
        equal ? offered.get(random.nextInt(size)) : ofSeconds(random.nextLong(scale));
    return new Offer(promised, List.copyOf(offered));
  }

  private static void check(Offer offer) {
    Duration best = null;
    for (Duration latency : offer.offered) {
      boolean inTime = latency.compareTo(offer.promised) <= 0;
      if (inTime && (best == null || latency.compareTo(best) > 0)) best = latency;
    }
    Work work = new Work("Photo", "media", offer.promised, ofMillis(800));
    if (best == null) {
      String returned;
      try {
        returned = "your code returned " + Routes.queueFor(work, offer.offered);
      } catch (IllegalArgumentException e) {
        return;
      }
      ROUTE
          .expectThat("this promise is refused with IllegalArgumentException")
          .butIf(
              true,
              returned,
              "no latency on offer is short enough. Does your code compare the durations"
                  + " themselves, or a number that was rounded or cut?")
          .otherwise(true, "", "");
      return;
    }
    String expected = QueueName.of(best);
    ROUTE
        .expect(expected)
        .got(Routes.queueFor(work, offer.offered))
        .butIfNull("every job class needs a queue")
        .butIf(
            name -> offer.offered.stream().map(QueueName::of).anyMatch(name::equals),
            "another latency on offer is the longest that does not exceed the promise. Does your code"
                + " look at every latency, and compare the durations themselves instead of a number that"
                + " was rounded or cut?")
        .otherwise("the longest latency on offer that does not exceed the promise");
  }
}
