package jobsinpractice.fleet.day;

import java.util.List;

/**
 * Worker processes that serve the same job classes.
 *
 * @param name what the console calls it
 * @param queues in the order in which the processes serve them
 */
record Group(String name, List<String> classes, List<String> queues) {
  boolean serves(JobClass job) {
    return classes.contains(job.type());
  }
}
