package jobsinpractice.lab6;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.ToDo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(6)
@DisplayName("Which queue")
class RoutesTest {
  static final Task ROUTE =
      Task.of(6, 1, "route by what was promised")
          .asks(
              "answer the name of the queue for this work: the longest latency on offer that is not"
                  + " longer than what the caller was promised; IllegalArgumentException when there"
                  + " is none")
          .lookAt("QueueName (lab) · chapter 6, \"A queue is a promise\"")
          .whenThrown(
              NoSuchElementException.class,
              "when no queue on offer is soon enough, IllegalArgumentException is asked for")
          .whenThrown(
              IllegalArgumentException.class,
              "one of the queues on offer is soon enough for this work: as soon as promised is soon"
                  + " enough, and it need not be exactly that latency")
          .whenThrown(
              IndexOutOfBoundsException.class,
              "the queues on offer come in any order and any number, none that fits included");

  private static final List<Duration> OFFERED =
      List.of(ofMinutes(1), ofMinutes(10), ofSeconds(5), ofSeconds(30));

  @Test
  @Tag("task-1")
  @DisplayName("a promise of 40 s goes to within_30_seconds")
  void between() {
    Work photo = new Work("Photo", "media", ofSeconds(40), Duration.ofMillis(800));
    ROUTE
        .expect("within_30_seconds")
        .given("promised within 40 s; on offer are 1 minute, 10 minutes, 5 s and 30 s")
        .got(Routes.queueFor(photo, OFFERED))
        .butIfNull("every class of jobs needs a queue")
        .butIf(
            "media",
            "that is the team: its jobs are promised different latencies, and a queue of theirs can"
                + " promise none")
        .butIf(
            name -> name.equalsIgnoreCase("photo"),
            "that is the job class: one queue for each is many to serve, and none says how late it"
                + " may be")
        .butIf(
            "within_40_seconds",
            "that queue is not on offer: nobody serves it, so its jobs wait for ever")
        .butIf(
            "within_1_minute",
            "nearest is not kept: that queue may be 60 s late, and the caller was promised 40")
        .butIf(
            "within_10_minutes",
            "that is the longest on offer, and far longer than the 40 s promised")
        .butIf(
            "within_5_seconds",
            "that keeps the promise, and costs too much: the tighter queue is the dearer one, and"
                + " 30 s are soon enough")
        .butIf(
            name -> name.matches("(?i)pt.*|.*\\d+s|30|within_30(_?s)?"),
            "a queue's name is as QueueName.of writes it: within_30_seconds")
        .otherwise("of the latencies on offer the longest that is not longer than 40 s");
  }

  @Test
  @Tag("task-1")
  @DisplayName("a promise that is on offer goes to its own queue")
  void exactly() {
    Work export = new Work("Export", "finance", ofMinutes(1), ofSeconds(2));
    ROUTE
        .expect("within_1_minute")
        .given("promised within 1 minute; on offer are 1 minute, 10 minutes, 30 s and 5 s")
        .got(
            Routes.queueFor(
                export, List.of(ofMinutes(1), ofMinutes(10), ofSeconds(30), ofSeconds(5))))
        .butIfNull("every class of jobs needs a queue")
        .butIf(
            "within_30_seconds",
            "a minute promised and a minute on offer: equal is soon enough, compareTo <= 0")
        .butIf(
            "within_5_seconds",
            "that is the last on offer that is soon enough, and they come in any order: the longest"
                + " of them is asked, not the last")
        .butIf("within_60_seconds", "a queue's name is as QueueName.of writes it: within_1_minute")
        .butIf("finance", "that is the team, and a team promises nothing")
        .otherwise("of the latencies on offer the longest that is not longer than 1 minute");
    Work mail = Shop.MAIL;
    ROUTE
        .expect("within_5_seconds")
        .given("promised within 5 s, the tightest on offer")
        .got(Routes.queueFor(mail, OFFERED))
        .butIfNull("every class of jobs needs a queue")
        .otherwise("of the latencies on offer the longest that is not longer than 5 s");
  }

  @Test
  @Tag("task-1")
  @DisplayName("what no queue on offer can keep is refused")
  void none() {
    Work call = new Work("FraudCheck", "payments", ofSeconds(2), Duration.ofMillis(90));
    String seen;
    try {
      seen = "it answered " + Routes.queueFor(call, OFFERED);
    } catch (ToDo e) {
      throw e;
    } catch (NoSuchElementException | IndexOutOfBoundsException | NullPointerException e) {
      seen = "it threw " + e.getClass().getSimpleName();
    } catch (IllegalArgumentException e) {
      seen = "";
    }
    ROUTE
        .expectThat("a promise of 2 s is refused with IllegalArgumentException")
        .given("promised within 2 s; on offer are 1 minute, 10 minutes, 5 s and 30 s")
        .butIf(
            seen.startsWith("it answered within"),
            seen,
            "every job of it would come late, and nobody would be told: refuse it when it is routed")
        .butIf(
            seen.startsWith("it threw"),
            seen,
            "IllegalArgumentException is asked for: whoever routes is to be told what is wrong with"
                + " the promise")
        .otherwise(seen.isEmpty(), seen, "no queue on offer is soon enough");
  }
}
