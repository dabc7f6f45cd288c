package jobsinpractice.tool;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jobsinpractice.book.FleetNumbers;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.admin.ProcessSet;
import jobsinpractice.engine.admin.ProcessSet.WorkerProcess;
import jobsinpractice.jobhistory.ClassHistory;
import jobsinpractice.jobhistory.ClassHistory.Count;
import jobsinpractice.testkit.CommandNames;

/**
 * Reads what the fleet did in the last whole minute: the page Metrics of its dashboard, in one sum.
 */
final class RunningFleet implements Supplier<FleetNumbers> {
  private static final String AGAIN = " Press the button again a minute later.";

  private final Redis redis;
  private final Clock clock;

  RunningFleet(Redis redis, Clock clock) {
    this.redis = redis;
    this.clock = clock;
  }

  /** Returns the numbers of a book that has no fleet. */
  static FleetNumbers none() {
    return FleetNumbers.none(
        "No fleet runs behind this book. Start one with "
            + CommandNames.lab("start")
            + ", and open the book at its dashboard.");
  }

  /** Never throws if Redis is away: then there are no numbers. */
  @Override
  public FleetNumbers get() {
    try {
      return read();
    } catch (RedisUnavailable e) {
      return FleetNumbers.none("The fleet's Redis does not answer.");
    }
  }

  private FleetNumbers read() {
    List<WorkerProcess> processes = new ProcessSet(redis).list();
    int threads = processes.stream().mapToInt(WorkerProcess::concurrency).sum();
    if (threads == 0) return FleetNumbers.none("No worker runs in this fleet now.");
    Instant now = clock.instant();
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES).minusSeconds(60);
    Count sum = new Count(0, 0, 0);
    for (Map<Instant, Count> series :
        new ClassHistory(redis).series(ClassHistory.Window.HOUR, now).values()) {
      Count one = series.getOrDefault(minute, new Count(0, 0, 0));
      sum =
          new Count(
              sum.runs() + one.runs(),
              sum.failures() + one.failures(),
              sum.millis() + one.millis());
    }
    if (sum.runs() == 0) {
      return FleetNumbers.none("The fleet ended no job in the last whole minute." + AGAIN);
    }
    return new FleetNumbers(
        "", minute, sum.runs() / 60.0, sum.mean() * 1000, processes.size(), threads);
  }
}
