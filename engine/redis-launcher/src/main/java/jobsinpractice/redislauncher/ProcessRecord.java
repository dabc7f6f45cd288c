package jobsinpractice.redislauncher;

import java.time.Instant;
import java.util.Optional;

/**
 * A process's pid and start time, which identify it in a file.
 *
 * <p>The system reuses a pid sooner or later. Together with the start time, it never identifies
 * another program by mistake.
 */
record ProcessRecord(long pid, long startedMillis) {
  // The system derives the start from its boot time, which shifts by about a second with the clock.
  private static final long TOLERANCE_MILLIS = 5_000;

  static ProcessRecord of(ProcessHandle process) {
    return new ProcessRecord(process.pid(), started(process));
  }

  static ProcessRecord ofThisJvm() {
    return of(ProcessHandle.current());
  }

  /** Reads what {@link #toString()} wrote; a broken line counts as a process that has ended. */
  static ProcessRecord parse(String line) {
    String[] parts = line.strip().split(" ");
    try {
      return new ProcessRecord(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    } catch (RuntimeException e) {
      return new ProcessRecord(-1, 0);
    }
  }

  /** Returns the process, if it is still alive and the same. */
  Optional<ProcessHandle> find() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(p -> Math.abs(started(p) - startedMillis) <= TOLERANCE_MILLIS);
  }

  boolean alive() {
    return find().isPresent();
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
  }

  @Override
  public String toString() {
    return pid + " " + startedMillis;
  }
}
