package jobsinpractice.lab4;

import java.util.List;
import java.util.function.ToDoubleFunction;
import jobsinpractice.cast.Cast;
import jobsinpractice.cast.CastJob;

/**
 * What a process has to do: kinds of jobs, and how often each of them comes.
 *
 * @param name for the screen
 * @param kinds their shares add up to 1
 */
record Mix(String name, List<Kind> kinds) {
  static final Kind CHARGE = kind("ChargeCard");
  static final Kind THUMBNAIL = kind("Thumbnail");
  static final Kind INDEX = kind("SearchIndex");
  static final Kind WEBHOOK = kind("Webhook");

  /** The four mixes of this lab. Every job takes 100 ms when it has a core to itself. */
  static final Mix CHARGES = of("charges", CHARGE);

  static final Mix THUMBNAILS = of("thumbnails", THUMBNAIL);
  static final Mix INDEXING = of("indexing", INDEX);
  static final Mix SHOP = of("shop", CHARGE.share(0.8), THUMBNAIL.share(0.2));

  static final List<Mix> ALL = List.of(CHARGES, SHOP, INDEXING, THUMBNAILS);

  /**
   * A kind of job, alone on a machine: no waiting for a core is in these times.
   *
   * @param share of all jobs that come, 0 to 1
   * @param cpuSeconds on a core, a job's mean; more than 0
   * @param ioSeconds waiting for others, a job's mean
   */
  record Kind(String name, double share, double cpuSeconds, double ioSeconds) {
    Kind share(double share) {
      return new Kind(name, share, cpuSeconds, ioSeconds);
    }
  }

  /** The shop's job class of this name, with the numbers that the whole course uses. */
  private static Kind kind(String jobClass) {
    CastJob job = Cast.job(jobClass);
    return new Kind(jobClass, 1, job.cpu().toNanos() / 1e9, job.io().toNanos() / 1e9);
  }

  static Mix of(String name, Kind... kinds) {
    return new Mix(name, List.of(kinds));
  }

  /** CPU demand: seconds on a core, the mean over all jobs of the mix; more than 0. */
  double cpuSeconds() {
    return mean(Kind::cpuSeconds);
  }

  /** Seconds of waiting for others, the mean over all jobs of the mix. */
  double ioSeconds() {
    return mean(Kind::ioSeconds);
  }

  private double mean(ToDoubleFunction<Kind> of) {
    return kinds.stream().mapToDouble(kind -> kind.share() * of.applyAsDouble(kind)).sum();
  }

  @Override
  public String toString() {
    return name;
  }
}
