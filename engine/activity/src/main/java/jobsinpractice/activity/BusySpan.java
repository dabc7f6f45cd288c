package jobsinpractice.activity;

/**
 * A time in which a thread was busy: one job, or several short ones in close succession.
 *
 * @param from milliseconds since the epoch
 * @param to milliseconds since the epoch; {@link #RUNNING} while it lasts
 * @param busy milliseconds of it in which a job ran; the rest was waiting for the next
 * @param type the job's class; {@link #SEVERAL} where classes were mixed
 */
public record BusySpan(long from, long to, long busy, String type, int jobs, int failed) {
  public static final long RUNNING = -1;
  public static final String SEVERAL = "(several)";

  private static final int LONGEST_NAME = 200;

  /** This one and the next as one. */
  BusySpan joined(BusySpan next) {
    return new BusySpan(
        from,
        Math.max(to, next.to),
        busy + next.busy,
        type.equals(next.type) ? type : SEVERAL,
        jobs + next.jobs,
        failed + next.failed);
  }

  /** A class's name, bounded: for a class without a handler it is whatever text is in Redis. */
  static String name(String type) {
    return type.length() > LONGEST_NAME ? type.substring(0, LONGEST_NAME) : type;
  }
}
