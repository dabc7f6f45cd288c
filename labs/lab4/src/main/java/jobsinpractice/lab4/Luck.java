package jobsinpractice.lab4;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Given. Jobs that arrive at random, the same for the engine and for the simulator: when each
 * arrives, which kind it is, and how much longer or shorter than the mean of its kind it is.
 *
 * @param at seconds from the start
 * @param kind its index in the mix
 * @param factor 1 for the mean length, in CPU and in I/O
 */
record Luck(double[] at, int[] kind, double[] factor) {
  static Luck draw(Mix mix, double perSecond, double seconds, long seed) {
    Random random = new Random(seed);
    List<Double> at = new ArrayList<>();
    double time = gap(random) / perSecond;
    for (; time < seconds; time += gap(random) / perSecond) {
      at.add(time);
    }
    int[] kind = new int[at.size()];
    double[] factor = new double[at.size()];
    for (int i = 0; i < kind.length; i++) {
      kind[i] = kind(mix, random.nextDouble());
      factor[i] = gap(random);
    }
    return new Luck(at.stream().mapToDouble(a -> a).toArray(), kind, factor);
  }

  private static double gap(Random random) {
    return -Math.log(1 - random.nextDouble());
  }

  private static int kind(Mix mix, double drawn) {
    double sum = 0;
    for (int i = 0; i < mix.kinds().size(); i++) {
      sum += mix.kinds().get(i).share();
      if (drawn < sum) {
        return i;
      }
    }
    return mix.kinds().size() - 1;
  }

  int jobs() {
    return at.length;
  }

  /**
   * Returns the lines that the simulator reads as a recording: seconds, class, duration.
   *
   * @param longer seconds to add to every job
   */
  List<String> trace(Mix mix, double longer) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < at.length; i++) {
      Mix.Kind its = mix.kinds().get(kind[i]);
      double duration = factor[i] * (its.cpuSeconds() + its.ioSeconds()) + longer;
      lines.add(at[i] + "," + its.name() + "," + duration);
    }
    return lines;
  }
}
