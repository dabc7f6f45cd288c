package jobsinpractice.redislauncher;

import java.time.Instant;
import java.util.Optional;

/**
 * A process as it can be written to a file and found again: its pid and when it started.
 *
 * <p>A pid alone is used again by the system, sooner or later; with the start time beside it, we
 * never take a stranger for one of ours.
 */
record ProcessRecord(long pid, long startedMillis) {
  // The system derives the start from its boot time, which moves with the clock by a second or so.
  private static final long TOLERANCE_MILLIS = 5_000;

  static ProcessRecord of(ProcessHandle process) {
    return new ProcessRecord(process.pid(), started(process));
  }

  static ProcessRecord ofThisJvm() {
    return of(ProcessHandle.current());
  }

  /** Reads what {@link #toString()} wrote; a broken line is a process that is long gone. */
  static ProcessRecord parse(String line) {
    String[] parts = line.strip().split(" ");
    try {
      return new ProcessRecord(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    } catch (RuntimeException e) {
      return new ProcessRecord(-1, 0);
    }
  }

  /** The process, if it still is the same one and alive. */
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
