package jobsinpractice.lab4;

import java.util.List;
import jobsinpractice.testkit.ToDo;

/**
 * Virtual threads: a thread that costs next to nothing. What it waits for costs what it always did.
 */
final class VirtualThreads {
  private VirtualThreads() {}

  /**
   * What runs out first, how many jobs at once keep it fully used, and whether that asks for
   * virtual threads.
   *
   * <p>Each resource allows a rate of its own, in jobs per second: the cores, their number over the
   * CPU demand; something shared, its places over the time that a job holds one. The lowest rate is
   * all that the process can do; where two are equal, the cores count as scarce. So many jobs are
   * then in service at once, by Little's law: that rate times the service time alone (CPU and I/O),
   * rounded up.
   *
   * @param shared what else the jobs need; may be empty
   * @param platformMost so many platform threads this process can afford. Only a concurrency of
   *     more than that asks for virtual ones
   */
  static Advice advise(Mix mix, int cores, List<Shared> shared, int platformMost) {
    // Lab 4, task 4: answer what runs out first, how many jobs at once keep that fully used, and whether
    // these are more than platform threads can be afforded.
    throw ToDo.task(4, 4);
  }
}
