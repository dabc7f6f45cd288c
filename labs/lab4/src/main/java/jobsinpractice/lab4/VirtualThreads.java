package jobsinpractice.lab4;

import java.util.List;
import jobsinpractice.testkit.ToDo;

/** Decides whether jobs need virtual threads, and finds what limits them. */
final class VirtualThreads {
  private VirtualThreads() {}

  /**
   * Returns which resource runs out first, how many jobs in progress use it fully, and whether that
   * many jobs need virtual threads.
   *
   * <p>Each resource allows a rate, in jobs per second. For the cores it is their number divided by
   * the CPU demand. For a shared resource it is its places divided by the time that a job holds
   * one. The resource with the lowest rate is scarce. When the cores and a shared resource allow
   * the same rate, the cores are scarce; of two shared resources with the same rate, the first in
   * the list is.
   *
   * <p>The concurrency follows from Little's law: the lowest rate times the service time (CPU and
   * I/O), rounded up. A product that is a whole number stays as it is.
   *
   * @param shared what else the jobs need; may be empty. The list must not be changed.
   * @param platformMost how many platform threads this process can afford; a concurrency above it
   *     needs virtual threads, whether the jobs wait or compute
   */
  static Advice advise(Mix mix, int cores, List<Shared> shared, int platformMost) {
    // Lab 4, task 4: return what runs out first, how many jobs in progress use it fully, and whether
    // that many jobs need virtual threads.
    throw ToDo.task(4, 4);
  }
}
