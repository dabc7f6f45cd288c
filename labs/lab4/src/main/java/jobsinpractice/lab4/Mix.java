package jobsinpractice.lab4;

import java.util.List;
import java.util.function.ToDoubleFunction;
import jobsinpractice.cast.Cast;
import jobsinpractice.cast.CastJob;

/**
 * The jobs of a process: their kinds, and how often each kind arrives.
 *
 * @param name what the screen shows
 * @param kinds their shares add up to 1
 */
record Mix(String name, List<Kind> kinds) {
  static final Kind CHARGE = kind("ChargeCard");
  static final Kind THUMBNAIL = kind("Thumbnail");
  static final Kind INDEX = kind("SearchIndex");
  static final Kind WEBHOOK = kind("Webhook");

  /** The four mixes of this lab. Every job takes 100 ms on average when it has a core to itself. */
  static final Mix CHARGES = of("charges", CHARGE);

  static final Mix THUMBNAILS = of("thumbnails", THUMBNAIL);
  static final Mix INDEXING = of("indexing", INDEX);
  static final Mix SHOP = of("shop", CHARGE.share(0.8), THUMBNAIL.share(0.2));

  static final List<Mix> ALL = List.of(CHARGES, SHOP, INDEXING, THUMBNAILS);

  /**
   * A kind of job, alone on a machine, so these times contain no waiting for a core.
   *
   * @param share of all jobs that arrive, 0 to 1
   * @param cpuSeconds a job's mean time on a core; more than 0
   * @param ioSeconds a job's mean time of waiting for other systems
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

  /** Returns the CPU demand: mean seconds on a core over all jobs of the mix; more than 0. */
  double cpuSeconds() {
    return mean(Kind::cpuSeconds);
  }

  /** Returns the mean seconds of waiting for other systems, over all jobs of the mix. */
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
