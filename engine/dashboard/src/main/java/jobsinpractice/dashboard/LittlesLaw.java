package jobsinpractice.dashboard;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Little's law over the last minute: jobs in the system on average (L), against arrivals per second
 * (λ) times the mean time that a job spends in it (W).
 *
 * <p>L is counted in Redis, W is reported by the workers for the jobs that ended: two sources, so
 * that they can disagree. While a backlog grows they do: its jobs have not ended yet.
 */
final class LittlesLaw {
  private static final double WINDOW = 60;
  private static final double ENOUGH = 10;

  private final Deque<Point> points = new ArrayDeque<>();

  /** Sums at one moment; a process that came or went ends the window. */
  private record Point(
      double at, long inSystem, long processed, int processes, long attempts, double seconds) {}

  /** Empty while there is not enough to tell. */
  Map<String, Object> next(LiveReading reading, Collection<ActivityReader> pulses) {
    Point now = point(reading, pulses);
    Point before = points.peekLast();
    if (before != null
        && (before.processes != now.processes
            || before.attempts > now.attempts
            || before.processed > now.processed)) {
      points.clear();
    }
    points.addLast(now);
    while (now.at - points.getFirst().at > WINDOW) points.removeFirst();
    Point first = points.getFirst();
    double time = now.at - first.at;
    long ended = now.attempts - first.attempts;
    if (time < ENOUGH || ended == 0) return Map.of();
    double jobs = points.stream().mapToLong(Point::inSystem).average().orElse(0);
    double arrivals = (now.processed - first.processed + now.inSystem - first.inSystem) / time;
    double seconds = (now.seconds - first.seconds) / ended;
    Map<String, Object> law = new LinkedHashMap<>();
    law.put("window", time);
    law.put("in_system", jobs);
    law.put("arrivals", Math.max(0, arrivals));
    law.put("seconds", seconds);
    law.put("product", Math.max(0, arrivals) * seconds);
    return law;
  }

  private static Point point(LiveReading reading, Collection<ActivityReader> pulses) {
    long attempts = pulses.stream().mapToLong(ActivityReader::attempts).sum();
    double seconds = pulses.stream().mapToDouble(ActivityReader::systemSeconds).sum();
    return new Point(
        reading.at(),
        reading.inSystem(),
        reading.counters().processed(),
        reading.processes().size(),
        attempts,
        seconds);
  }
}
