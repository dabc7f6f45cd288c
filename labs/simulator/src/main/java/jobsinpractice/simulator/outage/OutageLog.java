package jobsinpractice.simulator.outage;

import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/** Counts what arrives at a real service and how it answers, and measures its recovery. */
public final class OutageLog {
  /** The counts since the start. */
  public record Counts(long calls, long retries, long inTime, long late, long refused) {}

  private final LongSupplier nanos;
  private final long start;
  private final Recovery recovery = new Recovery();
  private long calls;
  private long retries;
  private long inTime;
  private long late;
  private long refused;
  private double fastAt = -1;

  /**
   * @param nanos a clock, such as {@code System::nanoTime}
   */
  OutageLog(LongSupplier nanos) {
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  private double now() {
    return (nanos.getAsLong() - start) / 1e9;
  }

  synchronized void slow() {
    fastAt = -1;
    recovery.slow();
  }

  synchronized void fast() {
    fastAt = now();
    recovery.fastAt(fastAt);
  }

  synchronized void arrived(boolean retry) {
    calls++;
    if (retry) retries++;
  }

  /** Counts an answer that the caller waited for. */
  synchronized void inTime() {
    inTime++;
    recovery.count(now(), true);
  }

  /** Counts an answer that came when the caller had given up. */
  synchronized void late() {
    late++;
    recovery.count(now(), false);
  }

  synchronized void refused() {
    refused++;
    recovery.count(now(), false);
  }

  public synchronized Counts counts() {
    return new Counts(calls, retries, inTime, late, refused);
  }

  /**
   * Returns the seconds from the end of the slow time until the first of 30 answers in a row that
   * were in time; empty if that has not happened.
   */
  public synchronized OptionalDouble recoveredAfter() {
    return recovery.after();
  }

  /**
   * Returns {@link #recoveredAfter}, or until then the seconds since the end of the slow time; 0
   * before that.
   */
  public synchronized double secondsToRecover() {
    return fastAt < 0 ? 0 : recovery.after().orElse(now() - fastAt);
  }
}
