package jobsinpractice.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import jobsinpractice.engine.testing.SettableClock;

/** Jobs that come to a limiter at random times, and come back at their turn, late, or never. */
final class LimiterTraffic {
  /** A job that asks at a time (ms from noon). At the same time, newcomers ask first. */
  private record Visit(long at, boolean isNew, int job) {}

  private final SettableClock clock;
  private final LimiterLine line;
  private final Random random;
  private final PriorityQueue<Visit> visits =
      new PriorityQueue<>(
          Comparator.comparingLong(Visit::at)
              .thenComparing(visit -> !visit.isNew())
              .thenComparing(Visit::job));
  private final List<Long> arrivals = new ArrayList<>();
  private final List<Long> starts = new ArrayList<>();
  private final List<Integer> started = new ArrayList<>();
  private final Map<Integer, Integer> questions = new HashMap<>();
  private int oneIn = Integer.MAX_VALUE;
  private int lost;

  LimiterTraffic(SettableClock clock, LimiterLine line, Random random) {
    this.clock = clock;
    this.line = line;
    this.random = random;
  }

  /** In bursts and pauses, at about twice the rate that the limit lets through. */
  void arrive(int jobs, long between) {
    long at = 0;
    for (int job = 0; job < jobs; job++) {
      if (random.nextInt(3) == 0) at += random.nextLong(between * 3 + 1);
      if (random.nextInt(50) == 0) at += between * 20;
      arrivals.add(at);
      visits.add(new Visit(at, true, job));
    }
  }

  void losesOneIn(int jobs) {
    oneIn = jobs;
  }

  /** Until each job has started or is lost. */
  void run(Duration latest) {
    while (!visits.isEmpty()) {
      Visit visit = visits.remove();
      clock.set(TestFleet.NOON.plusMillis(visit.at()));
      questions.merge(visit.job(), 1, Integer::sum);
      long turn = line.ask("job" + visit.job(), "").toMillis();
      if (turn == 0) {
        starts.add(visit.at());
        started.add(visit.job());
      } else if (visit.isNew() && random.nextInt(oneIn) == 1) {
        lost++;
      } else {
        long late = latest.isZero() ? 0 : random.nextLong(latest.toMillis());
        visits.add(new Visit(visit.at() + turn + late, false, visit.job()));
      }
    }
  }

  List<Long> arrivals() {
    return arrivals;
  }

  /** In order of time. */
  List<Long> starts() {
    return starts;
  }

  /** The jobs in the order in which they started. */
  List<Integer> started() {
    return started;
  }

  int mostQuestions() {
    return questions.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  int lost() {
    return lost;
  }
}
