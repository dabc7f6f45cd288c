package jobsinpractice.lab7;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.ToDo;

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

  // Lab 7, task 3: look on a thread of your own; in time before the limit go quiet, drain and exit.

  /**
   * The reading at which the process has to leave, whatever the trend says and whoever's turn it
   * is. From the look that just missed it, memory may grow for {@code every}, and then for {@code
   * drain}, and must still be below the container's limit.
   *
   * @return bytes
   */
  long lastCall() {
    throw ToDo.task(7, 3);
  }

  /**
   * Has {@link #look} run now and every {@code limits.every()}, also while all threads of the
   * worker are blocked and Redis is away. Called once, while the worker is put together.
   */
  void begin(Worker.Builder worker, Beside beside) {
    throw ToDo.task(7, 3);
  }

  /**
   * Takes one reading and remembers it. Leaves from the last call on; and from the soft limit on if
   * the trend is a leak and it is this process's turn, which is asked last. To leave: quiet, drain
   * for at most {@code limits.drain()}, exit with RESTART, which happens whatever goes wrong before.
   */
  void look() {
    throw ToDo.task(7, 3);
  }

  Readings readings() {
    return readings;
  }
}
