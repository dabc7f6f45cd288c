package jobsinpractice.engine.admin;

import java.time.Instant;
import jobsinpractice.engine.internal.Timestamps;

/** A job in a sorted set. Its score is a time: when it is due, or when it died. */
public final class SortedEntry extends JobRecord {
  private final double score;

  SortedEntry(byte[] payload, double score) {
    super(payload, null);
    this.score = score;
  }

  /** Seconds since the epoch. */
  public double score() {
    return score;
  }

  public Instant at() {
    return Timestamps.instant(score);
  }
}
