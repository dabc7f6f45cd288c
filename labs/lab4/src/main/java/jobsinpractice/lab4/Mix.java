package jobsinpractice.lab4;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a process has to do: kinds of jobs, and how often each of them comes.
 *
 * @param name for the screen
 * @param kinds their shares add up to 1
 */
record Mix(String name, List<Kind> kinds) {
  static final Kind MAIL = new Kind("Mail", 1, 0.004, 0.096);
  static final Kind PICTURE = new Kind("Picture", 1, 0.090, 0.010);
  static final Kind ORDER = new Kind("Order", 1, 0.050, 0.050);

  /** The four mixes of this lab. Every job takes 100 ms when it has a core to itself. */
  static final Mix MAILS = of("mails", MAIL);

  static final Mix PICTURES = of("pictures", PICTURE);
  static final Mix ORDERS = of("orders", ORDER);
  static final Mix SHOP = of("shop", MAIL.share(0.8), PICTURE.share(0.2));

  static final List<Mix> ALL = List.of(MAILS, SHOP, ORDERS, PICTURES);

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
