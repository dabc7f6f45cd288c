package jobsinpractice.fleet.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** The acts of the day with their times. The same seed has the same script. */
final class Script {
  /** Seconds before the first trouble, and after the last one. */
  private static final double CALM = 4;

  interface Action {
    void run() throws Exception;
  }

  private record Act(double at, Action action) {}

  private final Random random;
  private final List<Act> acts = new ArrayList<>();
  private double end = CALM;
  private double longest;

  Script(long seed) {
    this.random = new Random(seed);
  }

  /** Appends a trouble; returns when it begins. */
  double append(Trouble trouble) {
    double begins = end + 2 * random.nextDouble();
    end = begins + trouble.lasts();
    longest = Math.max(longest, end + trouble.beside());
    return begins;
  }

  void at(double seconds, Action action) {
    acts.add(new Act(seconds, action));
    acts.sort(Comparator.comparingDouble(Act::at));
  }

  /** Runs what is due. */
  void step(double now) throws Exception {
    while (!acts.isEmpty() && acts.get(0).at() <= now) acts.remove(0).action().run();
  }

  /** Returns how long the day lasts. */
  double seconds() {
    return Math.max(end, longest) + CALM;
  }
}
