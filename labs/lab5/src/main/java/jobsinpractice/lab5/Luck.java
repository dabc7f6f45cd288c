package jobsinpractice.lab5;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Given. When jobs arrive and how long each takes, drawn once, so that the real fleet and the
 * simulator run the same jobs. Times are in seconds.
 */
record Luck(double[] comes, double[] takes) {

  /** Jobs arrive at random at this rate; their times vary around the mean (exponentially). */
  static Luck draw(long seed, double perSecond, double serviceTime, double length) {
    return draw(seed, new Burst(perSecond, perSecond, Duration.ZERO), 0, serviceTime, length);
  }

  /** The same through a burst that begins after some calm seconds. */
  static Luck draw(long seed, Burst burst, double calmFirst, double serviceTime, double length) {
    Random random = new Random(seed);
    double ends = calmFirst + Seconds.of(burst.lasts());
    List<double[]> jobs = new ArrayList<>();
    double now = 0;
    while (true) {
      boolean peak = now >= calmFirst && now < ends;
      now += exponential(random) / (peak ? burst.peak() : burst.calm());
      if (now >= length) {
        break;
      }
      jobs.add(new double[] {now, exponential(random) * serviceTime});
    }
    return new Luck(
        jobs.stream().mapToDouble(job -> job[0]).toArray(),
        jobs.stream().mapToDouble(job -> job[1]).toArray());
  }

  private static double exponential(Random random) {
    return -Math.log(1 - random.nextDouble());
  }

  int jobs() {
    return comes.length;
  }

  /** As a trace that the simulator reads. */
  List<String> trace() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < jobs(); i++) {
      lines.add(comes[i] + ",Mail," + takes[i]);
    }
    return lines;
  }
}
