package jobsinpractice.redis;

import java.time.Instant;
import java.util.Optional;

/**
 * A process as it can be written to a file and found again: its pid and when it started.
 *
 * <p>A pid alone is used again by the system, sooner or later; with the start time beside it, we
 * never take a stranger for one of ours.
 */
record ProcessMark(long pid, long startedMillis) {
  // The system derives the start from its boot time, which moves with the clock by a second or so.
  private static final long TOLERANCE_MILLIS = 5_000;

  static ProcessMark of(ProcessHandle process) {
    return new ProcessMark(process.pid(), started(process));
  }

  static ProcessMark ofThisJvm() {
    return of(ProcessHandle.current());
  }

  /** Reads what {@link #toString()} wrote; a broken line is a process that is long gone. */
  static ProcessMark parse(String line) {
    String[] parts = line.strip().split(" ");
    try {
      return new ProcessMark(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    } catch (RuntimeException e) {
      return new ProcessMark(-1, 0);
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
