package jobsinpractice.engine;

import java.util.OptionalInt;

/**
 * How far a job has come, as it has reported by {@link Job#progress}.
 *
 * <p>A number outside of its limits becomes the nearest one inside, and a longer text is cut: a
 * report never fails its job, and neither does one of another program fail a page.
 *
 * @param done units that are done, at most {@code total} if that is known
 * @param total units that there are; 0 if that is not known
 * @param text what the job is doing, at most {@value #LONGEST_TEXT} characters; may be empty
 * @since 0.2.0
 */
public record JobProgress(long done, long total, String text) {
  /** Characters of a text that are kept. The dashboard shows 200 after it has hidden secrets. */
  public static final int LONGEST_TEXT = 1_000;

  public JobProgress {
    total = Math.max(0, total);
    done = Math.max(0, total == 0 ? done : Math.min(done, total));
    text = text == null ? "" : Limits.start(text, LONGEST_TEXT);
  }

  /** Returns the part that is done in percent, rounded down; empty if the total is not known. */
  public OptionalInt percent() {
    if (total == 0) return OptionalInt.empty();
    if (done == total) return OptionalInt.of(100);
    return OptionalInt.of((int) Math.min(99, Math.floor(100.0 * done / total)));
  }
}
