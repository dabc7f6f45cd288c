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
@DisplayName("Batches in batches, and crashes")
class NestedCrashTest extends MonthSteps {
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
                shop.times(PARENT, event) == 0 && endsInAMark(worker.inLines())
                    ? "the killed worker has remembered in a key of south that it counted south, and has"
                        + " not counted it in the parent. Count without a look at what was counted: a"
                        + " second time has no effect"
                    : shop.times(PARENT, event) == 0
                        ? "the killed worker has not counted south in its parent, and neither has the second"
                            + " run. Does it stop because south is called back, or noted as counted? It"
                            + " must count it nevertheless"
                        : "the second run has counted south again, and the parent has called back again");
          }
        });
  }

  /** Whether the last command before the kill was a plain write to a key of south. */
  private static boolean endsInAMark(String steps) {
    return steps.matches(
        "(?s).*\\d+  (H?SET|H?SETNX|HMSET|SADD|INCR|HINCRBY) [^\n]*south[^\n]*\n-- the.*");
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
    partOfAParentThatCloses(shop);
  }

  private static void partOfAParentThatCloses(Shop shop) throws Exception {
    long[] atClose = new long[1];
    RedisSteps.pausedAtEachStep(
        shop.url(),
        () -> {
          shop.batch(PARENT).close();
          atClose[0] = shop.batch(PARENT).pending();
        },
        opener -> {
          shop.clear();
          shop.open(PARENT);
          opener.run(redis -> new Batch(redis, NORTH).openIn(new Batch(redis, PARENT)));
          if (!opener.acted()) return;
          NESTED
              .expectThat("no part is counted after its parent was closed")
              .given("while one process opens north as a part of month, another one closes month")
              .order(opener.inLines())
              .butIf(
                  shop.batch(PARENT).pending() > atClose[0],
                  "pending() of month is "
                      + shop.batch(PARENT).pending()
                      + ", and it was "
                      + atClose[0]
                      + " at the close",
                  "north was counted after the close. Do you look in one command whether month is open,"
                      + " and count north in a later one? Do both in one script")
              .otherwise(true, "", "");
        });
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
    Generated.inputs(25, NestedCrashTest::history)
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
