package jobsinpractice.lab8;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The kit's own check: the same game over this lab's fetcher and the engine's own, some rounds at
 * each point; {@code -Dkillpoints.rounds=100} is the full run. Prints what it came to.
 */
class KillPointsIT {
  static {
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error"); // the table alone
  }

  /** {@code -Dkillpoints.points=POISON,TERM_FINISH} plays these only. */
  private static final List<Point> POINTS = points(System.getProperty("killpoints.points"));

  private static final int ROUNDS = Integer.getInteger("killpoints.rounds", 2);

  @ParameterizedTest
  @ValueSource(strings = {"yours", "engine"})
  void nothing_is_lost_wherever_the_plug_is_pulled(String whose) {
    String title = whose.equals("engine") ? "the engine's fetcher" : "the solution's fetcher";
    play(whose, title, ROUNDS, POINTS)
        .forEach(
            (point, score) -> {
              assertEquals(0, score.lost(), "lost " + point.title);
              assertEquals("", score.trouble(), point.title);
              if (point != Point.AFTER_PERFORM) {
                assertEquals(0, score.twice(), "performed twice " + point.title);
              }
            });
  }

  /** The game finds a loss where there is one. */
  @Test
  void a_fetch_that_takes_the_job_out_of_redis_loses_what_was_in_hand() {
    List<Point> points = List.of(Point.BEFORE_CLAIM, Point.AFTER_CLAIM, Point.MID_PERFORM);
    Map<Point, Score> scores = play("basic", "basic fetch", (ROUNDS + 1) / 2, points);
    assertEquals(0, scores.get(Point.BEFORE_CLAIM).lost());
    assertTrue(scores.get(Point.AFTER_CLAIM).lost() > 0);
    assertTrue(scores.get(Point.MID_PERFORM).lost() > 0);
  }

  private static List<Point> points(String names) {
    return names == null
        ? List.of(Point.values())
        : Arrays.stream(names.split(",")).map(Point::valueOf).toList();
  }

  private static Map<Point, Score> play(
      String whose, String title, int rounds, List<Point> points) {
    Map<Point, Score> scores = new EnumMap<>(Point.class);
    try (RedisServer server = RedisServer.start();
        KillPoints game = new KillPoints(server.url(), whose)) {
      System.out.printf(
          Locale.ROOT,
          "%n%-48s %6s %5s %6s %12s%n",
          title,
          "rounds",
          "lost",
          "twice",
          "begun again");
      for (Point point : points) {
        Score sum = Score.NONE;
        for (int round = 0; round < rounds; round++) {
          game.keepAhead();
          sum = sum.plus(game.round(point, round));
        }
        System.out.printf(
            Locale.ROOT,
            "%-48s %6d %5d %6d %12d %s%n",
            point.title,
            sum.rounds(),
            sum.lost(),
            sum.twice(),
            sum.begunAgain(),
            sum.trouble());
        scores.put(point, sum);
      }
    }
    return scores;
  }
}
