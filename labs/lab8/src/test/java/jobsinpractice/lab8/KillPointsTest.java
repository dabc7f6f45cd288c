package jobsinpractice.lab8;

import java.util.function.Consumer;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.PassedChecks;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.TestBench;
import jobsinpractice.testkit.ToDo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Kills real worker processes with SIGKILL, once at each point. {@link KillPointsIT} does it a
 * hundred times.
 */
@Lab(value = 8, seconds = 60)
@DisplayName("Real processes")
class KillPointsTest implements Tasks8 {
  @Test
  @Tag("task-5")
  @DisplayName(
      "a worker process is killed before and after its claim: nothing is lost or run twice")
  void claim(TestBench bench) throws Exception {
    play(
        bench,
        "claim",
        2,
        game -> {
          check(CLAIM, game, Point.BEFORE_CLAIM, 0, 0);
          check(CLAIM, game, Point.AFTER_CLAIM, 0, 0);
        });
  }

  @Test
  @Tag("task-5")
  @DisplayName("a worker process is killed in a job and after it: nothing is lost")
  void settle(TestBench bench) throws Exception {
    play(
        bench,
        "settle",
        2,
        game -> {
          check(SETTLE, game, Point.MID_PERFORM, 0, 0);
          check(SETTLE, game, Point.AFTER_PERFORM, 6, 0);
        });
  }

  @Test
  @Tag("task-5")
  @DisplayName("a recovering process is killed: the next one finishes the recovery")
  void recovery(TestBench bench) throws Exception {
    play(
        bench,
        "recovery",
        1,
        game -> {
          check(RECOVER, game, Point.DURING_RECOVERY, 0, 19);
        });
  }

  @Test
  @Tag("task-5")
  @DisplayName("a job that ends its process three times is set aside, and the others are performed")
  void poison(TestBench bench) throws Exception {
    play(
        bench,
        "poison",
        3,
        game -> {
          check(POISON, game, Point.POISON, 0, 0);
        });
  }

  @Test
  @Tag("task-5")
  @DisplayName("a worker process gets TERM: no job is lost, and no finished job runs twice")
  void term(TestBench bench) throws Exception {
    if (!ProcessHandle.current().supportsNormalTermination()) {
      ready(bench);
      return; // Windows knows no TERM
    }
    play(
        bench,
        "term",
        2,
        game -> {
          check(HAND_BACK, game, Point.TERM_FINISH, 0, 0);
          check(HAND_BACK, game, Point.TERM_HAND_BACK, 0, 0);
        });
  }

  /**
   * A game that these classes have passed in this JVM is not played again: the gate runs the lab's
   * tests twenty times, and KillPointsIT plays as often as one likes.
   */
  private static void play(TestBench bench, String name, int processes, Consumer<KillPoints> game)
      throws Exception {
    ready(bench);
    PassedChecks.once(
        "lab 8: " + name,
        InFlight.class,
        () -> {
          try (KillPoints points = new KillPoints(bench.redisUrl(), "yours").ahead(processes)) {
            game.accept(points);
          }
        });
  }

  private static void check(Task task, KillPoints game, Point point, int mostTwice, int round) {
    KillPoints.Score score = game.round(point, round);
    task.expectThat("every job is performed although a worker process ends")
        .given("six jobs; the process ends " + point.title + ", and another one goes on")
        .butIf(
            score.lost() > 0,
            score.lost() + " of 6 never performed",
            score.trouble().isEmpty()
                ? "they are in no queue and in no in-flight list"
                : score.trouble() + ", where no worker takes them")
        .butIf(
            score.twice() > mostTwice,
            score.twice() + " of 6 performed twice",
            "no job had run to its end before the kill, so each job must be performed once")
        .butIf(
            point == Point.TERM_FINISH && score.begunAgain() > 0,
            score.begunAgain() + " of 6 begun twice",
            "the process had time to finish them before it ended")
        .otherwise(
            score.trouble().isEmpty(),
            score.trouble(),
            "which of your five methods runs at this point? The quick tests of its task play the same"
                + " moment in one JVM");
  }

  /**
   * The stub of this task first: these tests are its. Then the quick tests: while one of an earlier
   * task fails, this task waits for that task. Then the other stubs: a worker process needs all
   * five.
   */
  private static void ready(TestBench bench) {
    InFlight mine = new Shop(bench).inFlight();
    byte[] nothing = Ending.bytes("{}");
    mine.handBack("none");
    int red = QuickTests.firstRed();
    if (red > 0 && red < HAND_BACK.number()) {
      throw ToDo.task(HAND_BACK.lab(), red);
    }
    HAND_BACK
        .expectThat("the quick tests pass before a process is killed")
        .butIf(
            red > 0,
            "a test of task " + red + " fails",
            "fix that first: its test explains more, and it is faster")
        .otherwise(true, "", "");
    mine.claim("none", 1);
    mine.settle("none", nothing, Ending.back("none", nothing));
    mine.recover("no-process", "none");
    mine.afterDeathOf("no-process", "none", nothing);
  }
}
