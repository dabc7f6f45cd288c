package jobsinpractice.lab15;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import jobsinpractice.simulator.scaling.MachineReading;
import jobsinpractice.simulator.scaling.MachineState;
import jobsinpractice.simulator.scaling.Reading;
import jobsinpractice.simulator.scaling.ScalingSettings;

/** What the tests compare with, computed in the plainest way, and generated readings. */
final class Reference {
  static final ScalingSettings SETTINGS = ScalingSettings.launch();

  /** Another fleet, of which each number differs from this lab's. */
  static final ScalingSettings OTHER = new ScalingSettings(120, 10, 3, 40, 60, 30, 200, 8);

  static final String OTHER_FLEET =
      "; another fleet: the promise is 120 s, a machine has 10 threads and boots for 60 s, the floor"
          + " is 3, a job usually takes 8 s, and the interval is 30 s";

  /** Explains a wrong number for the other fleet. */
  static final String OTHER_NUMBERS =
      "this fleet has other numbers than the shop's. Does your code take each of them from settings?";

  private Reference() {}

  static double seconds(Reading now) {
    return now.secondsPerJob() == 0 ? SETTINGS.usualSeconds() : now.secondsPerJob();
  }

  /** Returns the machines that the queue needs, not rounded. */
  static double needed(Reading now) {
    double left = SETTINGS.promise() - now.latency();
    if (left < SETTINGS.interval()) left = SETTINGS.interval();
    double threads = now.arrivalsPerSecond() * seconds(now);
    threads += now.depth() * seconds(now) / left;
    return threads / SETTINGS.threads();
  }

  /** Returns the jobs that wait after one boot time, not rounded. */
  static double depthAhead(Reading now) {
    double left = now.depth() + now.arrivalsPerSecond() * SETTINGS.boot();
    for (MachineReading machine : now.machines()) {
      double works = 0;
      if (machine.state() == MachineState.WORKING) works = SETTINGS.boot();
      if (machine.state() == MachineState.BOOTING) works = SETTINGS.boot() - machine.readyIn();
      left -= works * SETTINGS.threads() / seconds(now);
    }
    return Math.max(0, left);
  }

  static double latencyAhead(Reading now, double depth) {
    if (depth == 0) return 0;
    double longest = now.latency() + SETTINGS.boot();
    if (now.arrivalsPerSecond() == 0) return longest;
    return Math.min(depth / now.arrivalsPerSecond(), longest);
  }

  /** Returns a reading of a queue, with no machines. */
  static Reading queue(double latency, long depth, double arrivals, double seconds) {
    return new Reading(36_000, latency, depth, arrivals, seconds, List.of());
  }

  /** Returns this many working machines with five running jobs each, numbered from 1. */
  static List<MachineReading> working(int count) {
    return java.util.stream.IntStream.rangeClosed(1, count)
        .mapToObj(id -> MachineReading.working(id, 5))
        .toList();
  }

  /** Returns any reading. */
  static Reading any(RandomGenerator random) {
    boolean night = random.nextInt(5) == 0;
    long depth = random.nextInt(3) == 0 ? 0 : random.nextLong(night ? 20 : 600);
    double latency = depth == 0 ? 0 : Math.round(10 * random.nextDouble(90)) / 10.0;
    double arrivals = night ? random.nextInt(2) : Math.round(60 * random.nextDouble(20)) / 60.0;
    double seconds =
        night && random.nextBoolean() ? 0 : Math.round(100 * random.nextDouble(0.1, 9)) / 100.0;
    return new Reading(36_000, latency, depth, arrivals, seconds, machines(random));
  }

  private static List<MachineReading> machines(RandomGenerator random) {
    Map<Integer, MachineReading> machines = new TreeMap<>();
    int count = random.nextInt(16);
    for (int n = 0; n < count; n++) {
      int id = n + 1;
      machines.put(
          id,
          switch (random.nextInt(6)) {
            case 0 -> MachineReading.booting(id, 15.0 * (1 + random.nextInt(6)));
            case 1 -> MachineReading.draining(id, random.nextInt(4));
            default -> MachineReading.working(id, random.nextInt(6));
          });
    }
    return List.copyOf(machines.values());
  }
}
