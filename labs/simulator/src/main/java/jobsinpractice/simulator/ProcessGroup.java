package jobsinpractice.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Equal processes with the same number of threads, one way to choose a queue, and the machine of
 * each process in turn.
 */
public record ProcessGroup(int processes, int threads, QueuePolicy policy, List<Machine> machines) {
  public ProcessGroup {
    machines = List.copyOf(machines);
  }

  /** A group that still needs a place to stand. */
  public static final class Draft {
    private final int processes;
    private final int threads;
    private final QueuePolicy policy;

    Draft(int processes, int threads, QueuePolicy policy) {
      ModelCheck.atLeastOne(processes, "processes");
      ModelCheck.atLeastOne(threads, "threads");
      this.processes = processes;
      this.threads = threads;
      this.policy = policy;
    }

    /** For the sentence's sake: {@code Fleet.of(4).processes()}. */
    public Draft processes() {
      return this;
    }

    /** {@code Fleet.of(1).process()}. */
    public Draft process() {
      return this;
    }

    public Draft threads(int threads) {
      return new Draft(processes, threads, policy);
    }

    /** Strictly in this order. */
    public Draft serving(String... queues) {
      return serving(QueuePolicy.strict(queues));
    }

    public Draft serving(QueuePolicy policy) {
      return new Draft(processes, threads, policy);
    }

    /** All of them on this one machine, with everything else on it. */
    public Fleet on(Machine machine) {
      return placed(Collections.nCopies(processes, machine));
    }

    /** Each on a machine of its own, like this one. */
    public Fleet eachOn(Machine machine) {
      return packed(1, machine);
    }

    /** So many to a machine, on as many machines like this one as that takes. */
    public Fleet packed(int perMachine, Machine pattern) {
      ModelCheck.atLeastOne(perMachine, "processes per machine");
      List<Machine> machines = new ArrayList<>();
      for (int process = 0; process < processes; process++) {
        boolean full = process % perMachine == 0;
        machines.add(full ? pattern.another() : machines.get(process - 1));
      }
      return placed(machines);
    }

    private Fleet placed(List<Machine> machines) {
      return new Fleet(List.of(new ProcessGroup(processes, threads, policy, machines)));
    }
  }
}
