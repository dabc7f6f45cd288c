package jobsinpractice.lab1;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.RedisUnavailable;

/** Given. Prints the line whenever it changes, until your own thread prints it (task 4). */
final class StandIn {
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final StatusLine line;
  private String printed = "";

  private StandIn(StatusLine line) {
    this.line = line;
  }

  static StandIn start(StatusLine line) {
    System.out.println(
        "Lab 1: to do (task 4). Until then, the lab prints this line at each change:");
    StandIn standIn = new StandIn(line);
    standIn.timer.scheduleAtFixedRate(standIn::printIfChanged, 0, 1, TimeUnit.SECONDS);
    return standIn;
  }

  private void printIfChanged() {
    try {
      String text = line.text();
      if (!text.equals(printed)) {
        line.print(text);
        printed = text;
      }
    } catch (RedisUnavailable away) {
      // the next look tries again
    }
  }

  void stop() {
    timer.shutdownNow();
  }
}
