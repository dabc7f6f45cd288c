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
