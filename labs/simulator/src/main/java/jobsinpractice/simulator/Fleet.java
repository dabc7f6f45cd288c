package jobsinpractice.simulator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The processes that serve the queues, group by group, and the machines they stand on:
 *
 * <pre>{@code
 * Fleet.of(4).processes().threads(10).on(machine(cores(2)))
 *     .and(Fleet.of(1).process().threads(5).serving("low").eachOn(machine(cores(1))))
 * }</pre>
 */
public record Fleet(List<ProcessGroup> groups) {
  public Fleet {
    groups = List.copyOf(groups);
  }

  /** Starts a group of so many equal processes. */
  public static ProcessGroup.Draft of(int processes) {
    return new ProcessGroup.Draft(processes, 1, QueuePolicy.strict("default"));
  }

  public Fleet and(Fleet other) {
    List<ProcessGroup> all = new ArrayList<>(groups);
    all.addAll(other.groups);
    return new Fleet(all);
  }

  public int processes() {
    return groups.stream().mapToInt(ProcessGroup::processes).sum();
  }

  public int threads() {
    return groups.stream().mapToInt(group -> group.processes() * group.threads()).sum();
  }

  /** The machines, each once, though several groups may stand on one. */
  public List<Machine> machines() {
    Set<Machine> machines = new LinkedHashSet<>();
    for (ProcessGroup group : groups) machines.addAll(group.machines());
    return List.copyOf(machines);
  }

  /** Price of all machines, busy or idle. */
  public double dollarsPerHour() {
    return machines().stream().mapToDouble(Machine::dollarsPerHour).sum();
  }
}
