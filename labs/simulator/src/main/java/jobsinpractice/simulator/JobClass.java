package jobsinpractice.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A kind of job: its name, the queue it waits in, and its phases in the order they happen. A value:
 * each method answers a new job class, so {@code job("Mail").cpu(ms(2)).io(ms(50))} can be kept and
 * varied.
 */
public record JobClass(String name, String queue, List<Phase> phases) {
  public JobClass {
    phases = List.copyOf(phases);
  }

  /** The queue it waits in; {@code default} when not said. */
  public JobClass queue(String queue) {
    return new JobClass(name, queue, phases);
  }

  /** Then this much work on a core. */
  public JobClass cpu(Duration work) {
    return cpu(Model.constant(work));
  }

  public JobClass cpu(Distribution work) {
    return then(new Phase(Phase.Kind.CPU, work, null));
  }

  /** Then this long a wait for another system, off the CPU. */
  public JobClass io(Duration wait) {
    return io(Model.constant(wait));
  }

  public JobClass io(Distribution wait) {
    return then(new Phase(Phase.Kind.IO, wait, null));
  }

  /** Then a wait that holds one of the pool's places for its duration. */
  public JobClass io(Distribution wait, Pool pool) {
    return then(new Phase(Phase.Kind.IO, wait, pool));
  }

  /** Expected CPU work per job, in seconds. */
  public double meanCpu() {
    return mean(true);
  }

  /** Expected I/O wait per job, in seconds, waits for a pool not counted. */
  public double meanIo() {
    return mean(false);
  }

  private double mean(boolean onCpu) {
    double sum = 0;
    for (Phase phase : phases) if (phase.onCpu() == onCpu) sum += phase.work().mean();
    return sum;
  }

  private JobClass then(Phase phase) {
    List<Phase> longer = new ArrayList<>(phases);
    longer.add(phase);
    return new JobClass(name, queue, longer);
  }
}
