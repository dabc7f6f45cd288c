package jobsinpractice.lab14;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.RedisSteps;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Lab(14)
@ExtendWith(Needs.class)
@DisplayName("Batches in batches")
class NestedBatchTest implements Lab14Tasks {
  private static final String PARENT = "month";
  private static final String NORTH = "north";
  private static final String SOUTH = "south";

  private static Shop shop(TestBench bench) throws Exception {
    return Needs.nested(bench);
  }

  /** Opens a parent with the jobs and children north (a, b) and south (c), and closes all three. */
  private static void month(Shop shop) {
    Batch parent = shop.open(PARENT);
    child(shop, parent, NORTH, "a", "b");
    child(shop, parent, SOUTH, "c");
    parent.close();
    parent.callBack();
    parent.countInParent();
  }

  private static Batch child(Shop shop, Batch parent, String bid, String... jids) {
    Batch child = shop.batch(bid);
    child.openIn(parent);
    child.add(Shop.jobs(jids));
    child.close();
    child.callBack();
    child.countInParent();
    return child;
  }

  private static void fail(Batch batch, String jid) {
    batch.failed(jid, "503");
    batch.callBack();
    batch.countInParent();
  }

  private static void die(Batch batch, String jid) {
    batch.died(jid, "503");
    batch.callBack();
    batch.countInParent();
  }

  private static void times(
      Shop shop, String event, int expected, String given, String steps, String why) {
    times(shop, PARENT, event, expected, given, steps, why);
  }

  private static void times(
      Shop shop, String bid, String event, int expected, String given, String steps, String why) {
    NESTED
        .expect(expected, "callbacks")
        .given(given + "; callbacks for \"" + event + "\" of " + bid)
        .order(steps)
        .got(shop.times(bid, event))
        .butIf(times -> times != expected, why)
        .otherwise("");
  }

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
  @DisplayName("the worker of the last job is killed at each command: the parent still succeeds")
  void everyKill(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    everyKill(shop, "succeeds", south -> Shop.succeedInside(south, "c"), "success", "complete");
    everyKill(shop, "fails", south -> fail(south, "c"), "complete");
    everyKill(shop, "dies", south -> die(south, "c"), "death", "complete");
  }

  private static void everyKill(Shop shop, String ends, Consumer<Batch> end, String... events)
      throws Exception {
    RedisSteps.killedAtEachStep(
        shop.url(),
        worker -> {
          shop.clear();
          month(shop);
          Shop.succeedInside(shop.batch(NORTH), "a", "b");
          worker.run(redis -> end.accept(new Batch(redis, SOUTH)));
          end.accept(shop.batch(SOUTH));
          for (String event : events) {
            times(
                shop,
                event,
                1,
                "the last job, c, " + ends + ", its worker is killed, and c runs again",
                worker.inLines(),
                shop.times(PARENT, event) == 0
                    ? "the killed worker has not counted south in its parent. The second run finds that"
                        + " south is called back, or noted as counted, and must count it nevertheless"
                    : "the second run has counted south again, and the parent has called back again");
          }
        });
  }

  @Test
  @Tag("task-5")
  @Order(3)
  @DisplayName("the opener is killed at each command, and runs again: no part is lost")
  void killedOpener(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    RedisSteps.killedAtEachStep(
        shop.url(),
        opener -> {
          shop.clear();
          opener.run(redis -> quarter(new Batch(redis, PARENT), new Batch(redis, NORTH)));
          Shop.succeedInside(shop.batch(NORTH), Set.copyOf(shop.pushed()).toArray(String[]::new));
          String given = "the opener of month with the part north (a) is killed";
          if (!opener.inLines().isEmpty() && shop.batch(NORTH).add(List.of())) {
            NESTED
                .expect(1, "jobs")
                .given(given + "; north is open; pending() of month")
                .order(opener.inLines())
                .got(shop.batch(PARENT).pending())
                .butIf(
                    0,
                    "north is open, and its parent does not know it. Count it in the parent first, or"
                        + " do both in one script")
                .otherwise("north counts from its start");
          }
          List<String> forever = shop.longerThan(Batch.LIFE.toSeconds());
          NESTED
              .expectThat("each key expires")
              .given(given)
              .order(opener.inLines())
              .butIf(
                  !forever.isEmpty(),
                  "these never expire: " + forever,
                  "openIn creates a key, and the EXPIRE of that key belongs in the same script")
              .otherwise(true, "", "");
          quarter(shop.batch(PARENT), shop.batch(NORTH));
          Shop.succeedInside(shop.batch(NORTH), "a");
          given += ", its job runs, the opener runs again, and the job also";
          for (String event : List.of("complete", "success")) {
            times(
                shop,
                event,
                1,
                given,
                opener.inLines(),
                "all is done. Is north counted in the parent, and does opening it again leave it as it"
                    + " is?");
          }
          NESTED
              .expect(0, "jobs")
              .given(given + "; pending() of month")
              .order(opener.inLines())
              .got(shop.batch(PARENT).pending())
              .butIf(1, "the second opener has made the parent wait again for a part that is over")
              .otherwise("none");
        });
  }

  private static void quarter(Batch parent, Batch child) {
    parent.open();
    child.openIn(parent);
    child.add(Shop.jobs("a"));
    child.close();
    child.callBack();
    child.countInParent();
    parent.close();
    parent.callBack();
    parent.countInParent();
  }

  @Test
  @Tag("task-5")
  @Order(4)
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
    NESTED
        .expect(Set.of(NORTH))
        .given(given + "; the keys of failures() of the parent")
        .got(shop.batch(PARENT).failures().keySet())
        .butIf(Set.of(), "the parent's callback wants to know which part has failed")
        .otherwise("the part with the dead job");
    Shop.succeedInside(north, "b", "a");
    given += "; then b succeeds, and a person retries a, and it succeeds";
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

  @Test
  @Tag("task-5")
  @Order(5)
  @DisplayName("another worker acts between any two commands: exactly one callback of the parent")
  void race(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    RedisSteps.pausedAtEachStep(
        shop.url(),
        () -> Shop.succeedInside(shop.batch(NORTH), "a", "b"),
        worker -> {
          shop.clear();
          month(shop);
          worker.run(redis -> Shop.succeedInside(new Batch(redis, SOUTH), "c"));
          if (!worker.acted()) return;
          for (String event : List.of("complete", "success")) {
            times(
                shop,
                event,
                1,
                "one worker ends the last job of south, and meanwhile another one ends north",
                worker.inLines(),
                "each worker must count its own part, and then let the parent call back");
          }
        });
    RedisSteps.pausedAtEachStep(
        shop.url(),
        () -> Shop.succeedInside(shop.batch(SOUTH), "c"),
        worker -> {
          shop.clear();
          month(shop);
          Shop.succeedInside(shop.batch(NORTH), "a", "b");
          worker.run(redis -> fail(new Batch(redis, SOUTH), "c"));
          if (!worker.acted()) return;
          String given =
              "c runs twice at once: one run fails, and meanwhile the other one succeeds";
          times(
              shop, "success", 1, given, worker.inLines(), "c has succeeded, so all has succeeded");
          NESTED
              .expect(0, "jobs")
              .given(given + "; pending() of the parent")
              .order(worker.inLines())
              .got(shop.batch(PARENT).pending())
              .butIf(
                  jobs -> jobs > 0, "the parent counts south as pending again, although it is over")
              .otherwise("none");
        });
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
        .expect(0, "jobs")
        .given("the same; pending() of the parent")
        .got(year.pending())
        .butIf(1, "a parent that is closed may be over, and now it waits for another part")
        .otherwise("none");
  }

  /** What happens to a month with the parts north (a, b) and south (c). */
  private static List<String> history(RandomGenerator random) {
    List<String> steps = new ArrayList<>();
    for (int i = 1 + random.nextInt(10); i > 0; i--) {
      String what = List.of("succeed ", "succeed ", "fail ", "die ").get(random.nextInt(4));
      steps.add(what + List.of("a", "b", "c").get(random.nextInt(3)));
    }
    return steps;
  }

  @Test
  @Tag("task-5")
  @Order(9)
  @DisplayName(
      "any successes, failures, and deaths in two parts: the right callbacks of the parent")
  void generated(TestBench bench) throws Exception {
    Shop shop = shop(bench);
    Generated.inputs(25, NestedBatchTest::history)
        .smaller(Generated::smallerLists)
        .shownAs(steps -> "a month of north (a, b) and south (c); then " + String.join(", ", steps))
        .check(
            steps -> {
              shop.clear();
              month(shop);
              ExpectedOfMonth expected = new ExpectedOfMonth();
              for (String step : steps) {
                String jid = step.substring(step.indexOf(' ') + 1);
                Batch part = shop.batch(jid.equals("c") ? SOUTH : NORTH);
                if (step.startsWith("succeed")) Shop.succeedInside(part, jid);
                else if (step.startsWith("fail")) fail(part, jid);
                else die(part, jid);
                expected.after(step, jid);
                NESTED
                    .expect(expected.callbacks)
                    .given("the callbacks of month after \"" + step + "\"")
                    .got(new HashSet<>(shop.callbacks(PARENT)))
                    .otherwise(
                        "complete once both parts are, success once both have succeeded, and death once a"
                            + " complete part has a dead job");
              }
            });
  }

  /** The obvious computation of what has happened to the month. */
  private static final class ExpectedOfMonth {
    final Set<String> callbacks = new HashSet<>();
    private final Set<String> succeeded = new HashSet<>();
    private final Set<String> ran = new HashSet<>();
    private final Set<String> deadParts = new HashSet<>();

    void after(String step, String jid) {
      ran.add(jid);
      if (step.startsWith("die") && !succeeded.contains(jid)) deadParts.add(part(jid));
      if (step.startsWith("succeed")) succeeded.add(jid);
      boolean north = ran.containsAll(List.of("a", "b"));
      boolean south = ran.contains("c");
      if (north && deadParts.contains(NORTH) && !succeeded.containsAll(List.of("a", "b"))) {
        callbacks.add("death");
      }
      if (south && deadParts.contains(SOUTH) && !succeeded.contains("c")) callbacks.add("death");
      if (north && south) callbacks.add("complete");
      if (succeeded.size() == 3) callbacks.add("success");
    }

    private static String part(String jid) {
      return jid.equals("c") ? SOUTH : NORTH;
    }
  }
}
