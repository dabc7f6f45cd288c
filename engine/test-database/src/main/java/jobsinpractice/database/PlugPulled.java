package jobsinpractice.database;

/**
 * Ends an attempt as a crash does. Nothing that the attempt does afterwards has an effect, also not
 * in {@code catch} and {@code finally}: a process without power runs neither.
 */
public final class PlugPulled extends Error {
  private static final long serialVersionUID = 1;

  PlugPulled(String when) {
    super("the plug was pulled " + when);
  }
}
