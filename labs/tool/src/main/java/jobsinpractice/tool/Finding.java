package jobsinpractice.tool;

/**
 * One thing that doctor looked at.
 *
 * @param fix what to do about it, a command where there is one; "" when nothing needs doing
 */
record Finding(Level level, String what, String fix) {
  enum Level {
    /** As it should be. */
    FINE,
    /** Worth knowing; labs work all the same. */
    NOTE,
    /** Labs do not work until it is mended. */
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
