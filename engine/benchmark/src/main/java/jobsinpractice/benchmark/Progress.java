package jobsinpractice.benchmark;

import java.io.Console;
import java.util.Locale;

/** One line on a terminal that shows how far a long run is; silent without a terminal. */
final class Progress {
  private static final int WIDTH = 30;
  private static final long PAUSE_NANOS = 100_000_000;

  private final boolean shown;
  private String label = "";
  private long last;

  Progress() {
    this.shown = terminal();
  }

  private static boolean terminal() {
    Console console = System.console();
    if (console == null || "dumb".equals(System.getenv("TERM"))) return false;
    try {
      // From Java 22 on there is a console even without a terminal.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  void label(String text) {
    label = text;
    last = 0;
    at(0, 1);
  }

  void at(long done, long all) {
    long now = System.nanoTime();
    if (!shown || now - last < PAUSE_NANOS) return;
    last = now;
    double part = all <= 0 ? 1 : Math.max(0, Math.min(1, done / (double) all));
    int full = (int) Math.round(part * WIDTH);
    System.err.printf(
        Locale.ROOT,
        "\r\033[K  %s %s%s %3.0f%%",
        label,
        "█".repeat(full),
        "░".repeat(WIDTH - full),
        part * 100);
    System.err.flush();
  }

  void clear() {
    if (shown) System.err.print("\r\033[K");
  }
}
