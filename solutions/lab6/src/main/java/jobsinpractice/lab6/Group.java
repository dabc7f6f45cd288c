package jobsinpractice.lab6;

import java.util.List;

/**
 * A group of equal processes, which is one line of a Procfile.
 *
 * <pre>{@code
 * Group.of("fast").processes(2).threads(10).queues("within_5_seconds", "within_1_minute")
 * }</pre>
 *
 * @param name lower-case letters, digits, and _. In the formation of tomorrow the names all, redis,
 *     enqueuer, and promises are reserved, because the Procfile of task 5 uses them
 * @param threads the threads of each process
 * @param queues the values of the worker's flag -q. Plain names, such as "within_5_seconds", are
 *     served in strict order; "within_5_seconds,3" has the weight 3. If one queue has a weight, the
 *     queues without one have the weight 1
 */
public record Group(String name, int processes, int threads, List<String> queues) {
  public Group {
    queues = List.copyOf(queues);
    check(
        name.matches("[a-z][a-z0-9_]*"),
        "the group's name \"" + name + "\" needs lower-case letters, digits, or _");
    check(processes >= 1, "group " + name + " needs at least one process");
    check(threads >= 1, "group " + name + " needs at least one thread");
    for (String queue : queues) {
      check(
          queue.matches("[\\w.-]+(,[1-9]\\d?)?"),
          "\"" + queue + "\" is not \"name\" or \"name,weight\" with a weight from 1 to 99");
    }
  }

  /** Returns a group of one process with one thread, which serves no queue yet. */
  public static Group of(String name) {
    return new Group(name, 1, 1, List.of());
  }

  public Group processes(int processes) {
    return new Group(name, processes, threads, queues);
  }

  public Group threads(int threads) {
    return new Group(name, processes, threads, queues);
  }

  public Group queues(String... queues) {
    return new Group(name, processes, threads, List.of(queues));
  }

  /** Returns 4 cents for each process, plus half a cent for each of its threads. */
  public double centsPerHour() {
    return processes * (4 + 0.5 * threads);
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) throw new IllegalArgumentException(otherwise);
  }
}
