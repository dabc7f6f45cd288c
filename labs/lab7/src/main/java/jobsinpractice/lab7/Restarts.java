package jobsinpractice.lab7;

import java.time.Duration;
import java.util.List;
import jobsinpractice.engine.Redis;
import jobsinpractice.testkit.ToDo;
import redis.clients.jedis.params.SetParams;

/** Restarts that leave a fleet standing: one process at a time, and not again and again. */
final class Restarts {
  /** Holds the identity of the process whose turn it is; absent when it is nobody's. */
  static final String TURN = "restart:turn";

  /** A process that has lived so long has come to work: it did not die of its start. */
  static final Duration LIFE = Duration.ofSeconds(10);

  static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Redis redis;
  private final String identity;
  private final Duration turn;

  /**
   * @param identity of this process
   * @param turn how long a turn lasts: the drain, and the start of the process that takes its place
   */
  Restarts(Redis redis, String identity, Duration turn) {
    this.redis = redis;
    this.identity = identity;
    this.turn = turn;
  }

  // Lab 7, task 4: let one process at a time take its turn; pause longer after each short life.

  /**
   * Takes the turn, for the time that a turn lasts, if nobody has it. Nobody gives it back: a
   * process that died in its turn could not.
   *
   * @return whether this process has it now; true again, if it had it already
   */
  boolean takeTurn() {
    throw ToDo.task(7, 4);
  }

  /**
   * How long a supervisor waits before it starts the process again. Not at all, if the last life
   * was LIFE or longer. After one shorter life FIRST_PAUSE, after each more in a row twice as long,
   * at most LONGEST_PAUSE.
   *
   * @param lives how long each life lasted, oldest first; any number of them, which may be none
   */
  static Duration pause(List<Duration> lives) {
    throw ToDo.task(7, 4);
  }
}
