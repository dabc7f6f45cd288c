package jobsinpractice.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * What a run is asked for.
 *
 * @param scale what every number of jobs is multiplied by; 1 is the size that the figures stand for
 * @param rounds counted runs of each side
 * @param processes sizes of the fleets of worker processes
 * @param peers others to run next to the engine: sidekiq
 * @param jvm options for every JVM that is measured
 */
record Options(
    double scale,
    int rounds,
    int concurrency,
    List<Integer> processes,
    List<String> peers,
    List<String> jvm) {

  boolean virtual() {
    return Runtime.version().feature() >= 21;
  }

  Options with(String jvmOption) {
    List<String> more = new ArrayList<>(jvm);
    more.add(jvmOption);
    return new Options(scale, rounds, concurrency, processes, peers, more);
  }

  boolean sidekiq() {
    return peers.contains("sidekiq");
  }

  /** At least one. */
  int scaled(int jobs) {
    return (int) Math.max(1, Math.round(jobs * scale));
  }
}
