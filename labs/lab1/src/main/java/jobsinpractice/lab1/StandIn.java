package jobsinpractice.lab1;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.RedisUnavailable;

/** Given. Prints the line until your own thread does (task 4). */
final class StandIn {
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  static StandIn start(Runnable line) {
    System.out.println(
        "Lab 1: to do (task 4). Until you have a thread, a stand-in prints this line:");
    StandIn standIn = new StandIn();
    standIn.timer.scheduleAtFixedRate(() -> printUnlessRedisIsAway(line), 0, 1, TimeUnit.SECONDS);
    return standIn;
  }

  private static void printUnlessRedisIsAway(Runnable line) {
    try {
      line.run();
    } catch (RedisUnavailable away) {
      // the next line tries again
    }
  }

  void stop() {
    timer.shutdownNow();
  }
}
