package jobsinpractice.fleet.machines;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import jobsinpractice.engine.Redis;
import jobsinpractice.simulator.scaling.Reading;
import redis.clients.jedis.params.SetParams;

/**
 * Shows a fleet whose machines come and go: each change on the console and on the page, and its
 * status on the page and, every ten seconds, on the console.
 */
public final class FleetBoard implements Consumer<String> {
  private static final int CHANGES = 8;
  private static final long LIFE_MILLIS = 12_000;
  private static final double LINE_SECONDS = 10;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Redis redis;
  private final Consumer<String> out;
  private final Deque<String> changes = new ArrayDeque<>();
  private double nextLine = LINE_SECONDS;

  public FleetBoard(Redis redis, Consumer<String> out) {
    this.redis = redis;
    this.out = out;
  }

  /** Shows a change. */
  @Override
  public synchronized void accept(String change) {
    changes.add(LocalTime.now(ZoneId.systemDefault()).format(TIME) + " " + change);
    if (changes.size() > CHANGES) changes.remove();
    out.accept(change);
  }

  /**
   * Shows the status at the time of this reading.
   *
   * @param wanted how many machines the controller wants to work or boot
   * @param started how many jobs have started
   * @param late how many of them started later than promised
   * @param dollars the bill so far
   */
  public synchronized void show(
      Reading reading, int wanted, long started, long late, double dollars) {
    FleetStatus status =
        new FleetStatus(reading, wanted, started, late, dollars, List.copyOf(changes));
    SetParams life = SetParams.setParams().px(LIFE_MILLIS);
    redis.call(jedis -> jedis.set(FleetStatus.KEY, status.json(), life));
    if (reading.time() < nextLine) return;
    nextLine = reading.time() + LINE_SECONDS;
    out.accept(status.line());
  }
}
