package jobsinpractice.lab7;

// region watchdog-imports
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import jobsinpractice.engine.Worker;

// endregion

/** Watches the memory of its own process, and shuts the process down before the kernel kills it. */
final class Watchdog {
  /** "Restart me": EX_TEMPFAIL of sysexits.h. 0 would mean that the process was asked to stop. */
  static final int RESTART = 75;

  private final Limits limits;
  private final LongSupplier resident;
  private final BooleanSupplier turn;
  private final OwnProcess process;
  private final Readings readings = new Readings();

  /**
   * @param resident returns the resident memory at this moment, in bytes
   * @param turn takes the turn if it is free, and returns whether this process has it; throws
   *     RedisUnavailable while Redis is away
   */
  Watchdog(Limits limits, LongSupplier resident, BooleanSupplier turn, OwnProcess process) {
    this.limits = limits;
    this.resident = resident;
    this.turn = turn;
    this.process = process;
  }

  // region task-3
  /**
   * Returns the last call: the reading from which the process has to leave, whatever the trend and
   * the turn. After a reading just below it, memory may grow by {@code growth} bytes a second until
   * the next look, for {@code every}, and then for {@code drain}. At the end of that it reaches the
   * container's limit.
   *
   * @return bytes; a fraction of a byte can be rounded up or down
   */
  long lastCall() {
    Duration leaving = limits.every().plus(limits.drain());
    return limits.container() - limits.growth() * leaving.toMillis() / 1000;
  }

  /**
   * Has {@code ticker} run {@link #look} now and every {@code limits.every()}, on its own thread.
   * Called once, before the worker starts. {@code ticker} does not need {@code worker}, which is
   * for a watchdog that looks in a middleware instead.
   */
  void begin(Worker.Builder worker, Ticker ticker) {
    ticker.every(limits.every(), this::look);
  }

  /**
   * Takes one reading, adds it to readings, and leaves in two cases: from the last call on; and
   * from the soft limit on, if the trend is a leak and it is this process's turn. Asking for the
   * turn takes it, so look must ask only if everything else says leave. While Redis is away, turn
   * throws; below the last call the process must not leave then.
   *
   * <p>To leave: quiet, drain for at most {@code limits.drain()}, exit with RESTART. The exit must
   * happen whatever quiet and drain throw. When quiet throws, look may leave out the drain.
   */
  void look() {
    long now = resident.getAsLong();
    readings.add(now);
    boolean leak = now >= limits.soft() && Trend.of(readings.list()) == Trend.LEAK;
    if (now < lastCall() && !(leak && turn.getAsBoolean())) {
      return;
    }
    try {
      process.quiet();
      process.drain(limits.drain());
    } finally {
      process.exit(RESTART);
    }
  }

  // endregion

  Readings readings() {
    return readings;
  }
}
