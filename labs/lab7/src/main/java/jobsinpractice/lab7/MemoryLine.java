package jobsinpractice.lab7;

import java.util.Locale;
import java.util.function.Supplier;
import jobsinpractice.testkit.ToDo;

/** Given. Prints what the watchdog sees as a line on the worker's screen, about every 5 s. */
final class MemoryLine {
  private static final long EVERY_NANOS = 5_000_000_000L;

  private final Memory memory;
  private final Limits limits;
  private Watchdog watchdog;
  private long last = System.nanoTime() - EVERY_NANOS;

  MemoryLine(Memory memory, Limits limits) {
    this.memory = memory;
    this.limits = limits;
  }

  void watch(Watchdog seen) {
    watchdog = seen;
  }

  /** Runs the look first, because it may be the last. A stub in it appears on the line. */
  void after(Runnable look) {
    String missing = "";
    try {
      look.run();
    } catch (ToDo toDo) {
      missing = " | watchdog: " + toDo.getMessage();
    }
    if (System.nanoTime() - last < EVERY_NANOS) return;
    last = System.nanoTime();
    System.out.println(text() + missing);
  }

  /** Prints the numbers of this moment. */
  void print() {
    System.out.println(text());
  }

  private String text() {
    return String.format(
        Locale.ROOT,
        "Resident: %s | heap: %s | trend: %s | soft limit %s, last call %s, container %s",
        shown(() -> megabytes(memory.resident())),
        shown(() -> megabytes(memory.heap())),
        shown(() -> "" + Trend.of(watchdog.readings().list())),
        megabytes(limits.soft()),
        shown(() -> megabytes(watchdog.lastCall())),
        megabytes(limits.container()));
  }

  private static String megabytes(long bytes) {
    return (bytes >> 20) + " MB";
  }

  private static String shown(Supplier<String> number) {
    try {
      return number.get();
    } catch (ToDo toDo) {
      return toDo.getMessage();
    } catch (RuntimeException mistake) {
      return mistake.getClass().getSimpleName();
    }
  }
}
