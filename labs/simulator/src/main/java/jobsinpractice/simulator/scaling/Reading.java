package jobsinpractice.simulator.scaling;

import java.util.List;

/**
 * What a controller sees.
 *
 * @param time seconds since the start of the week
 * @param latency seconds for which the oldest waiting job has waited; 0 if none waits
 * @param depth how many jobs wait
 * @param arrivalsPerSecond over the last two minutes
 * @param secondsPerJob the mean service time of the jobs that ended in the last five minutes; 0 if
 *     none ended
 * @param machines all machines that cost money, in the order of their ids
 */
public record Reading(
    double time,
    double latency,
    long depth,
    double arrivalsPerSecond,
    double secondsPerJob,
    List<MachineReading> machines) {
  public Reading {
    machines = List.copyOf(machines);
  }

  /** Returns how many machines are in this state. */
  public int count(MachineState state) {
    return (int) machines.stream().filter(machine -> machine.is(state)).count();
  }

  /** Returns the machines in this state, in the order of their ids. */
  public List<MachineReading> in(MachineState state) {
    return machines.stream().filter(machine -> machine.is(state)).toList();
  }

  /** Returns the same reading with another queue. */
  public Reading withQueue(double latency, long depth) {
    return new Reading(time, latency, depth, arrivalsPerSecond, secondsPerJob, machines);
  }

  /** Returns the same reading with other machines. */
  public Reading withMachines(List<MachineReading> machines) {
    return new Reading(time, latency, depth, arrivalsPerSecond, secondsPerJob, machines);
  }

  @Override
  public String toString() {
    String queue =
        (depth == 1 ? "1 job waits, for " : depth + " jobs wait, the oldest for ")
            + DecimalShown.of(latency)
            + " s; "
            + DecimalShown.of(arrivalsPerSecond)
            + (arrivalsPerSecond == 1 ? " arrives a second" : " arrive a second");
    String each = secondsPerJob == 0 ? ", none ended" : ", each takes " + seconds() + " s";
    return queue + each + (machines.isEmpty() ? "" : "; " + shown(machines));
  }

  private String seconds() {
    return DecimalShown.of(secondsPerJob);
  }

  /** Machines that follow each other and do the same are shown together. */
  public static String shown(List<MachineReading> machines) {
    StringBuilder text = new StringBuilder();
    for (int from = 0, until; from < machines.size(); from = until) {
      until = from + 1;
      String does = machines.get(from).does();
      while (until < machines.size() && machines.get(until).does().equals(does)) until++;
      text.append(text.isEmpty() ? "" : "; ").append('#').append(machines.get(from).id());
      if (until - from > 1) text.append(" to #").append(machines.get(until - 1).id());
      text.append(until - from > 1 ? " each " : " ").append(does);
    }
    return text.toString();
  }
}
