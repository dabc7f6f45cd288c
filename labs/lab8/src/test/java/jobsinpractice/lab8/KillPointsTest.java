package jobsinpractice.lab8;

import java.util.Map;
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
 * Ends real worker processes: one by SIGKILL at five points at once, three by a job that kills its
 * process, and one by TERM. {@link KillPointsIT} plays as many rounds as you ask for.
 */
@Lab(value = 8, seconds = 60)
@DisplayName("Real processes")
class KillPointsTest implements Tasks8 {
  @Test
  @Tag("task-5")
  @DisplayName(
      "a worker process is killed at a claim, in a job, after it, and in a recovery: nothing is lost")
  void killed(TestBench bench) throws Exception {
    Point[] points = {
      Point.BEFORE_CLAIM,
      Point.AFTER_CLAIM,
      Point.MID_PERFORM,
      Point.AFTER_PERFORM,
      Point.DURING_RECOVERY
    };
    play(
        bench,
        "killed",
        1,
        game -> {
          Map<Point, Score> scores = game.kill(19, points);
          check(CLAIM, Point.BEFORE_CLAIM, 0, scores.get(Point.BEFORE_CLAIM));
          check(CLAIM, Point.AFTER_CLAIM, 0, scores.get(Point.AFTER_CLAIM));
          check(SETTLE, Point.MID_PERFORM, 0, scores.get(Point.MID_PERFORM));
          check(SETTLE, Point.AFTER_PERFORM, Game.JOBS, scores.get(Point.AFTER_PERFORM));
          check(RECOVER, Point.DURING_RECOVERY, 0, scores.get(Point.DURING_RECOVERY));
        });
  }

  @Test
  @Tag("task-5")
  @DisplayName("a job that ends its process three times is set aside, and the others are performed")
  void poison(TestBench bench) throws Exception {
    Point point = Point.POISON;
    play(bench, "poison", 3, game -> check(POISON, point, 0, game.round(point, 0)));
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
        1,
        game -> {
          Map<Point, Score> scores = game.terminate(Point.TERM_FINISH, Point.TERM_HAND_BACK);
          check(HAND_BACK, Point.TERM_FINISH, 0, scores.get(Point.TERM_FINISH));
          check(HAND_BACK, Point.TERM_HAND_BACK, 0, scores.get(Point.TERM_HAND_BACK));
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

  private static void check(Task task, Point point, int mostTwice, Score score) {
    task.expectThat("every job is performed although a worker process ends")
        .given("six jobs; the process ends " + point.title + ", and another one goes on")
        .butIf(
            score.lost() > 0,
            score.lost() + " of 6 never performed",
            score.trouble().isEmpty()
                ? "they are in no queue and in no in-flight list"
                : score.trouble())
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
