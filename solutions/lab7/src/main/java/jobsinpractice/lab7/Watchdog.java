package jobsinpractice.lab7;

// region watchdog-imports
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import jobsinpractice.engine.Worker;

// endregion

/**
 * Looks at the resident memory of its own process, and ends the process in good order before
 * somebody else ends it without.
 */
final class Watchdog {
  /** "Start me again": EX_TEMPFAIL of sysexits.h. 0 means that somebody told us to stop. */
  static final int RESTART = 75;

  private final Limits limits;
  private final LongSupplier resident;
  private final BooleanSupplier turn;
  private final OwnProcess process;
  private final Readings readings = new Readings();

  /**
   * @param resident bytes, now
   * @param turn whether it is this process's turn to restart: no other one of the fleet has it.
   *     Asking takes it. Throws RedisUnavailable while Redis is away
   */
  Watchdog(Limits limits, LongSupplier resident, BooleanSupplier turn, OwnProcess process) {
    this.limits = limits;
    this.resident = resident;
    this.turn = turn;
    this.process = process;
  }

  // region task-3
  /**
   * The reading at which the process has to leave, whatever the trend says and whoever's turn it
   * is. From the look that just missed it, memory may grow for {@code every}, and then for {@code
   * drain}, and must still be below the container's limit.
   *
   * @return bytes
   */
  long lastCall() {
    Duration leaving = limits.every().plus(limits.drain());
    return limits.container() - limits.growth() * leaving.toMillis() / 1000;
  }

  /**
   * Has {@link #look} run now and every {@code limits.every()}, also while all threads of the
   * worker are blocked and Redis is away. Called once, while the worker is put together.
   */
  void begin(Worker.Builder worker, Beside beside) {
    beside.every(limits.every(), this::look);
  }

  /**
   * Takes one reading and remembers it. Leaves from the last call on; and from the soft limit on if
   * the trend is a leak and it is this process's turn, which is asked last. To leave: quiet, drain
   * for at most {@code limits.drain()}, exit with RESTART, which happens whatever goes wrong
   * before.
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
