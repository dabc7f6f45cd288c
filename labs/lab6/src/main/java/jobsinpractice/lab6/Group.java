package jobsinpractice.lab6;

import java.util.List;

/**
 * Equal processes of one fleet: one line of a Procfile.
 *
 * <pre>{@code
 * Group.of("fast").processes(2).threads(10).queues("within_5_seconds", "within_1_minute")
 * }</pre>
 *
 * @param name lower-case letters, digits, _
 * @param threads of each process
 * @param queues as the worker's flag -q takes them: "within_5_seconds" alone is served strictly in
 *     the order given; "within_5_seconds,3" has the weight 3. A weight on one, and those without
 *     have 1
 */
public record Group(String name, int processes, int threads, List<String> queues) {
  public Group {
    queues = List.copyOf(queues);
    check(name.matches("[a-z][a-z0-9_]*"), "a group's name is lower-case letters, digits and _");
    check(processes >= 1, "group " + name + " needs at least one process");
    check(threads >= 1, "group " + name + " needs at least one thread");
    for (String queue : queues) {
      check(queue.matches("[\\w.-]+(,[1-9]\\d?)?"), "a queue is \"name\" or \"name,weight\"");
    }
  }

  /** One process with one thread that serves nothing yet. */
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

  /** A process costs what a JVM takes in memory before its first job; a thread costs its share. */
  public double centsPerHour() {
    return processes * (4 + 0.5 * threads);
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) throw new IllegalArgumentException(otherwise);
  }
}
