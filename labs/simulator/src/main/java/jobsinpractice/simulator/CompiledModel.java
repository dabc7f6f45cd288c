package jobsinpractice.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The model with numbers for names: queues, job classes, groups, processes, threads, machines. A
 * run then works on arrays.
 */
final class CompiledModel {
  final List<String> queues = new ArrayList<>();
  final List<JobClass> jobs = new ArrayList<>();
  final List<Machine> machines;
  final List<ProcessGroup> groups;

  /** For each load, the number of each of its classes. */
  final int[][] kinds;

  /** For each class, its queue. */
  final int[] queueOf;

  final int processes;
  final int threads;
  final int[] groupOf;
  final int[] machineOf;
  final int[] processOf;
  final int[] firstThread;

  CompiledModel(Simulation simulation) {
    groups = simulation.fleet().groups();
    machines = simulation.fleet().machines();
    processes = simulation.fleet().processes();
    threads = simulation.fleet().threads();
    kinds = number(simulation.loads());
    queueOf = jobs.stream().mapToInt(job -> queues.indexOf(job.queue())).toArray();
    groupOf = new int[processes];
    machineOf = new int[processes];
    firstThread = new int[processes];
    processOf = new int[threads];
    place();
  }

  private int[][] number(List<Load> loads) {
    Map<String, Integer> known = new LinkedHashMap<>();
    Set<String> names = new LinkedHashSet<>();
    for (Load load : loads) {
      for (JobClass job : load.classes()) {
        ModelCheck.that(!job.phases().isEmpty(), "job " + job.name() + " has nothing to do");
        Integer number = known.get(job.name());
        String two = "two different jobs are called " + job.name();
        ModelCheck.that(number == null || jobs.get(number).equals(job), two);
        if (number != null) continue;
        known.put(job.name(), jobs.size());
        jobs.add(job);
        names.add(job.queue());
      }
    }
    for (ProcessGroup group : groups) names.addAll(served(group));
    queues.addAll(names);
    return loads.stream()
        .map(load -> load.classes().stream().mapToInt(job -> known.get(job.name())).toArray())
        .toArray(int[][]::new);
  }

  /** The names of the queues that a group serves. */
  static List<String> served(ProcessGroup group) {
    return group.policy().open(new RandomVariates(0)).get();
  }

  private void place() {
    Map<Machine, Integer> numbers = new LinkedHashMap<>();
    for (Machine machine : machines) numbers.put(machine, numbers.size());
    int process = 0;
    int thread = 0;
    for (int group = 0; group < groups.size(); group++) {
      for (Machine machine : groups.get(group).machines()) {
        groupOf[process] = group;
        machineOf[process] = numbers.get(machine);
        firstThread[process] = thread;
        for (int n = 0; n < groups.get(group).threads(); n++) processOf[thread++] = process;
        process++;
      }
    }
  }
}
