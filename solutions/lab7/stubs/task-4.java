// Lab 7, task 4: let one process of the fleet have the turn; pause longer after each short life.

/**
 * Takes the turn if it is free. The turn expires after {@code turn}, because a process that dies in
 * its turn cannot give it back. Of many processes that ask at once, exactly one gets it. Asking
 * must not prolong a turn. While Redis is away, takeTurn must not return true; it may throw
 * RedisUnavailable.
 *
 * @return whether this process has the turn now, even if it had it before
 */
boolean takeTurn() {
  throw ToDo.task(7, 4);
}

/**
 * Returns how long a supervisor waits before it starts the process again. Zero if the last life was
 * LIFE or longer, or if there was none yet. FIRST_PAUSE after one shorter life, and twice as long
 * after each further short life in a row, but never more than LONGEST_PAUSE.
 *
 * @param lives how long each life lasted, the oldest first; may be empty
 */
static Duration pause(List<Duration> lives) {
  throw ToDo.task(7, 4);
}
