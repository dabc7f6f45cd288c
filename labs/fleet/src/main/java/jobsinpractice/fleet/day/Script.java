package jobsinpractice.fleet.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * The acts of the day with their times. The same seed has the same script. Its clock stands still
 * while an act waits for the moment at which it can happen, or for its effect.
 */
final class Script {
  /** Seconds before the first trouble, and after the last one. */
  private static final double CALM = 4;

  /** An act whose moment or effect never comes holds up the day for so long. */
  private static final double MOST_WAIT = 100;

  /** If the computer was busy for longer than this, the acts still happen one after the other. */
  private static final double MOST_STEP = 1;

  interface Action {
    void run() throws Exception;
  }

  private record Act(double at, Action action) {}

  private final Random random;
  private final List<Act> acts = new ArrayList<>();
  private double end = CALM;
  private double longest;
  private double last;
  private double time;
  private double waited;

  Script(long seed) {
    this.random = new Random(seed);
  }

  /** Appends a trouble; returns when it begins. */
  double append(Trouble trouble) {
    double begins = end + 2 * random.nextDouble();
    end = begins + trouble.lasts();
    longest = Math.max(longest, end + trouble.alongside());
    return begins;
  }

  void at(double seconds, Action action) {
    acts.add(new Act(seconds, action));
    acts.sort(Comparator.comparingDouble(Act::at));
  }

  /**
   * Runs what is due.
   *
   * @param now seconds since the day began
   * @param waits whether the clock of the script stands still; not for longer than a while
   */
  void step(double now, boolean waits) throws Exception {
    double passed = Math.min(MOST_STEP, now - last);
    last = now;
    waited = waits ? waited + passed : 0;
    if (waits && waited < MOST_WAIT) return;
    time += passed;
    while (!acts.isEmpty() && acts.get(0).at() <= time) acts.remove(0).action().run();
  }

  boolean isOver() {
    return time >= seconds();
  }

  /** Returns how long the day lasts at least. */
  double seconds() {
    return Math.max(end, longest) + CALM;
  }
}
