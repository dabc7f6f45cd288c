package jobsinpractice.tool;

/**
 * The result of one of doctor's checks.
 *
 * @param fix what to do about it, if possible a command; "" when there is nothing to do
 */
record Finding(Level level, String what, String fix) {
  enum Level {
    /** As it should be. */
    FINE,
    /** Worth knowing; the labs work. */
    NOTE,
    /** The labs do not work until it is fixed. */
    BROKEN
  }

  static Finding fine(String what) {
    return new Finding(Level.FINE, what, "");
  }

  static Finding note(String what, String fix) {
    return new Finding(Level.NOTE, what, fix);
  }

  static Finding broken(String what, String fix) {
    return new Finding(Level.BROKEN, what, fix);
  }
}
