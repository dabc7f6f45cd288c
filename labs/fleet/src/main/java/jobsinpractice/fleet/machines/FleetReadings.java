package jobsinpractice.fleet.machines;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.simulator.scaling.MachineReading;
import jobsinpractice.simulator.scaling.Reading;
import jobsinpractice.simulator.scaling.ServiceTime;

/**
 * Turns what the queues and the machines show into readings. It remembers a minute, because rates
 * and service times are those of the last seconds.
 */
final class FleetReadings {
  /**
   * Arrivals are counted over a shorter time than in the simulator, because here they change in a
   * minute.
   */
  static final double ARRIVALS = 20;

  static final double SERVICE = 60;

  /**
   * What the queues show.
   *
   * @param latency seconds for which the oldest job has waited
   * @param depth how many jobs wait
   */
  record Queues(double latency, long depth) {}

  private record Sample(double time, long arrived, Map<Integer, MachineReport> reports) {
    MachineReport report(int machine) {
      return reports.getOrDefault(machine, MachineReport.NONE);
    }
  }

  private final double boot;
  private final Deque<Sample> samples = new ArrayDeque<>();

  /**
   * @param boot seconds from the order of a machine until it works
   */
  FleetReadings(double boot) {
    this.boot = boot;
  }

  /**
   * @param started how many jobs have started, also on machines that are gone
   */
  Reading read(double now, Queues queues, long started, List<Machine> machines) {
    Map<Integer, MachineReport> reports = new HashMap<>();
    for (Machine machine : machines) reports.put(machine.id, machine.report);
    samples.add(new Sample(now, started + queues.depth(), reports));
    while (samples.peek().time() < now - SERVICE) samples.remove();
    List<MachineReading> readings =
        machines.stream()
            .filter(machine -> !machine.stopping)
            .map(m -> m.read(now, m.ordered + boot, samples.peek().report(m.id)))
            .toList();
    return new Reading(
        now, queues.latency(), queues.depth(), arrivals(now), secondsPerJob(readings), readings);
  }

  private double arrivals(double now) {
    Sample last = samples.peekLast();
    Sample first =
        samples.stream().filter(sample -> sample.time() >= now - ARRIVALS).findFirst().orElse(last);
    double seconds = last.time() - first.time();
    return seconds == 0 ? 0 : Math.max(0, (last.arrived() - first.arrived()) / seconds);
  }

  private static double secondsPerJob(List<MachineReading> machines) {
    List<ServiceTime> times =
        machines.stream().flatMap(machine -> machine.lately().values().stream()).toList();
    int jobs = times.stream().mapToInt(ServiceTime::jobs).sum();
    double seconds = times.stream().mapToDouble(time -> time.jobs() * time.meanSeconds()).sum();
    return jobs == 0 ? 0 : seconds / jobs;
  }
}
