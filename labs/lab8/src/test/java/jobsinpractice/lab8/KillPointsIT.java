package jobsinpractice.lab8;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jobsinpractice.redis.RedisServer;
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

  private static final int ROUNDS = Integer.getInteger("killpoints.rounds", 2);

  @ParameterizedTest
  @ValueSource(strings = {"yours", "engine"})
  void nothing_is_lost_wherever_the_plug_is_pulled(String whose) {
    try (RedisServer server = RedisServer.start();
        KillPoints game = new KillPoints(server.url(), whose)) {
      System.out.printf(
          "%n%-48s %6s %5s %6s %12s%n",
          whose.equals("engine") ? "the engine's fetcher" : "the solution's fetcher",
          "rounds",
          "lost",
          "twice",
          "begun again");
      for (Point point : List.of(Point.values())) {
        KillPoints.Score sum = new KillPoints.Score(0, 0, 0, 0, "");
        for (int round = 0; round < ROUNDS; round++) {
          game.keepAhead();
          sum = sum.plus(game.round(point, round));
        }
        System.out.printf(
            "%-48s %6d %5d %6d %12d %s%n",
            point.title, sum.rounds(), sum.lost(), sum.twice(), sum.begunAgain(), sum.trouble());
        assertEquals(0, sum.lost(), "lost " + point.title);
        assertEquals("", sum.trouble(), point.title);
        if (point != Point.AFTER_PERFORM) {
          assertEquals(0, sum.twice(), "performed twice " + point.title);
        }
      }
    }
  }
}
