package jobsinpractice.lab14;

import java.util.List;
import java.util.Set;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Lab(14)
@ExtendWith(Needs.class)
@DisplayName("Batches in batches")
class NestedBatchTest extends MonthSteps {
  @Test
  @Tag("task-5")
  @Order(1)
  @DisplayName("a month of two batches: it succeeds when both have succeeded, and not before")
  void twoChildren(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    Batch parent = shop.open(PARENT);
    NESTED
        .expect(true)
        .given("an open parent; what openIn returns")
        .got(shop.batch(NORTH).openIn(parent))
        .butIf(opened -> parent.pending() == 1, COMPARED_WITH_1)
        .otherwise("true, because the parent is open");
    NESTED
        .expect(true)
        .given(
            "the opener is killed and runs again, and the parent is still open; what openIn returns")
        .got(shop.batch(NORTH).openIn(parent))
        .butIf(
            false,
            "the batch was opened before, and its parent is open: with false the second opener would"
                + " not add the rest of the jobs")
        .otherwise("true, because the parent is open");
    NESTED
        .expect(List.<String>of())
        .given("an open parent with a batch in it, and no job; what was pushed to the queue")
        .got(shop.everythingPushed())
        .butIf(
            payloads -> !payloads.isEmpty(),
            "a worker runs whatever is in the queue. The parent counts its part like a job, but the part"
                + " itself is not a job: do not push it")
        .otherwise("nothing");
    NESTED
        .expect(1, "jobs")
        .given("an open parent with a batch in it, and no job; pending() of the parent")
        .got(parent.pending())
        .butIf(0, "the parent does not know its part, so it will not wait for it")
        .otherwise("the batch counts like a job");
    shop.clear();
    month(shop);
    NESTED
        .expectInAnyOrder("a", "b", "c")
        .given("the jobs in the queue, after both parts of the parent got their jobs")
        .got(shop.pushed())
        .butIf(List.of(), "openIn also opens the batch, so that jobs can be added to it")
        .otherwise("the jobs of both parts");
    String given = "a parent with the batches north (a, b) and south (c), all closed";
    NESTED
        .expect(Set.<String>of())
        .given(given + "; none of the jobs has run; the keys of failures() of the parent")
        .got(shop.batch(PARENT).failures().keySet())
        .butIf(
            parts -> !parts.isEmpty(),
            "none of the jobs has run, and the parent has counted a part as failed or dead. Count a part"
                + " only when it is complete")
        .otherwise("none");
    times(
        shop,
        "complete",
        0,
        given,
        "",
        "none of the jobs has run: the parent must wait for its parts");
    Shop.succeedInside(shop.batch(NORTH), "a", "b");
    given += "; a and b have succeeded";
    times(shop, NORTH, "success", 1, given, "", "both jobs of this part have succeeded");
    times(shop, "complete", 0, given, "", "south has not run yet");
    Shop.succeedInside(shop.batch(SOUTH), "c");
    given += ", and c";
    NESTED
        .expect(0, "jobs")
        .given(given + "; pending() of month")
        .got(parent.pending())
        .butIf(jobs -> jobs > 0, "the parent has not counted a part that has succeeded")
        .otherwise("both parts have succeeded");
    for (String event : List.of("complete", "success")) {
      times(
          shop,
          event,
          1,
          given,
          "",
          shop.times(PARENT, event) == 0
              ? "the parent has counted both parts, and it has not called back: after you count a part,"
                  + " let the parent decide (callBack)"
              : "the parent's callback was pushed more than once");
    }
    Shop.succeedInside(shop.batch(SOUTH), "c");
    times(shop, "success", 1, given + ", and then again", "", "a second run of c changes nothing");
    List<String> longer = shop.longerThan(Batch.LIFE_AFTER_SUCCESS.toSeconds());
    NESTED
        .expectThat("each key expires within a day")
        .given("all three batches have succeeded")
        .butIf(
            !longer.isEmpty(),
            "these live longer: " + longer,
            "give each key that you store for a parent or a part a time to live, and shorten it at success")
        .otherwise(true, "", "");
  }

  @Test
  @Tag("task-5")
  @Order(2)
  @DisplayName("a job of a part fails, dies, and succeeds at last: so does the parent")
  void failures(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    month(shop);
    Batch north = shop.batch(NORTH);
    die(north, "a");
    String given = "a parent with the batches north (a, b) and south (c); a has died";
    Shop.succeedInside(shop.batch(SOUTH), "c");
    times(
        shop,
        "complete",
        0,
        given + ", and c has succeeded",
        "",
        "b has not run yet, so north is not complete, and neither is the parent. Count a part when it"
            + " is complete, and not before");
    fail(north, "b");
    given += ", c has succeeded, and b has failed";
    NESTED
        .expect(Set.of(NORTH))
        .given(given + "; the keys of failures() of the parent")
        .got(shop.batch(PARENT).failures().keySet())
        .butIf(
            parts -> parts.isEmpty() && shop.batch(PARENT).pending() == 0,
            "north has not succeeded, and the parent has counted it as succeeded: a complete batch may"
                + " have dead jobs")
        .butIf(
            Set.of(),
            "north is complete, and has a dead job and a failed one, and the parent does not know it."
                + " Count a part that is complete: as dead if a job has died, otherwise as failed")
        .otherwise("the part with the dead job");
    times(shop, "complete", 1, given, "", "north is complete, so all parts are");
    times(
        shop,
        "success",
        0,
        given,
        "",
        "north has not succeeded: a complete batch may have dead jobs");
    times(
        shop,
        "death",
        1,
        given,
        "",
        "a job of its part has died, so it counts as dead in the parent");
    Shop.succeedInside(north, "b", "a");
    given += "; then b succeeds, and a person retries a, and it succeeds";
    boolean over = shop.times(NORTH, "success") == 1;
    NESTED
        .expect(0, "jobs")
        .given(given + "; pending() of month")
        .got(shop.batch(PARENT).pending())
        .butIf(
            jobs -> over && countsOnce(shop),
            "north was counted as dead, and the parent does not see that it has succeeded since. It is"
                + " the same without a death, if a part fails first and succeeds later. Does your code"
                + " count a part only once? Count it each time: the same count again has no effect")
        .butIf(
            jobs -> over,
            "north has died once and has succeeded since, and the parent still waits for it. Which of the"
                + " two does countInParent look at first? And is it called again after the success?")
        .otherwise("both parts have succeeded");
    times(shop, "success", 1, given, "", "all parts have succeeded at last, so the parent has");
    shop.clear();
    month(shop);
    fail(shop.batch(SOUTH), "c");
    Shop.succeedInside(shop.batch(NORTH), "a", "b");
    given = "north has succeeded, and c of south has failed and will be retried";
    times(shop, "complete", 1, given, "", "both parts are complete");
    times(shop, "death", 0, given, "", "c has failed, and not died");
    times(shop, "success", 0, given, "", "south has not succeeded yet");
  }

  /** Asks the learner's code: is a part pending for good once it has been counted as failed? */
  private static boolean countsOnce(Shop shop) {
    shop.clear();
    month(shop);
    fail(shop.batch(SOUTH), "c");
    Shop.succeedInside(shop.batch(SOUTH), "c");
    return shop.times(SOUTH, "success") == 1 && shop.batch(PARENT).pending() == 2;
  }

  @Test
  @Tag("task-5")
  @Order(6)
  @DisplayName("three levels: the job at the bottom is the last one, and the top succeeds")
  void threeLevels(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    Batch year = shop.open("year");
    Batch month = shop.batch(PARENT);
    month.openIn(year);
    Batch north = child(shop, month, NORTH, "a");
    month.close();
    month.callBack();
    month.countInParent();
    year.close();
    year.callBack();
    year.countInParent();
    Shop.succeedInside(north, "a");
    String given = "year contains month, which contains north with the job a; a has succeeded";
    times(shop, PARENT, "success", 1, given, "", "its only part has succeeded");
    times(
        shop,
        "year",
        "success",
        1,
        given,
        "",
        "month has succeeded, and year does not know it: count the parent in its own parent, and so on"
            + " to the top");
    NESTED
        .expect(false)
        .given("a parent that is closed; what openIn returns for another batch")
        .got(shop.batch("late").openIn(year))
        .butIf(
            true,
            "a parent that is closed may be over, and this part would run after the parent's callback")
        .otherwise("false, because the parent is not open");
    NESTED
        .expect(false)
        .given(
            "a parent that is closed, and a part that was opened in it; what openIn returns again")
        .got(shop.batch(PARENT).openIn(year))
        .butIf(true, "the part was opened before, but openIn returns whether the parent is open")
        .otherwise("false, because the parent is not open");
    NESTED
        .expect(0, "jobs")
        .given("the same; pending() of the parent")
        .got(year.pending())
        .butIf(1, "a parent that is closed may be over, and now it waits for another part")
        .otherwise("none");
    NESTED
        .expect(false)
        .given("a parent that was never opened; what openIn returns")
        .got(shop.batch("late").openIn(shop.batch("never")))
        .butIf(
            true,
            "a parent that was never opened is not open, and it will never be complete. Does openIn look only whether it is closed?")
        .otherwise("false, because the parent is not open");
  }
}
