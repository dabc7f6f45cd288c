package jobsinpractice.simulator.scaling;

import java.util.ArrayDeque;
import java.util.Deque;

/** The arrivals of the last two minutes, and the service times of the last five. */
final class RecentJobs {
  private static final double ARRIVALS = 120;
  private static final double SERVICE = 300;
  private final Deque<Double> arrivals = new ArrayDeque<>();
  private final Deque<double[]> ends = new ArrayDeque<>();
  private double seconds;

  void arrived(double now) {
    arrivals.add(now);
  }

  void ended(double now, double took) {
    ends.add(new double[] {now, took});
    seconds += took;
  }

  double arrivalsPerSecond(double now) {
    while (!arrivals.isEmpty() && arrivals.peek() <= now - ARRIVALS) arrivals.poll();
    return arrivals.size() / Math.min(ARRIVALS, Math.max(1, now));
  }

  double secondsPerJob(double now) {
    while (!ends.isEmpty() && ends.peek()[0] <= now - SERVICE) seconds -= ends.poll()[1];
    if (ends.isEmpty()) seconds = 0;
    return ends.isEmpty() ? 0 : seconds / ends.size();
  }
}
