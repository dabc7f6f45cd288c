package jobsinpractice.lab8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobsinpractice.testkit.Generated;

/** Generated lists and deaths, and what must come of them. */
final class Inputs {
  private static final int COUNT = 40;

  /** Two of them have the same host and pid. */
  private static final List<String> OWNERS =
      List.of(
          "web1:21:aaaaaaaaaaaa",
          "web1:21:bbbbbbbbbbbb",
          "web1:22:cccccccccccc",
          "web2:23:dddddddddddd");

  private Inputs() {}

  /**
   * A queue and an in-flight list.
   *
   * @param waiting the jobs that wait, the oldest first
   * @param held the jobs in flight, the first claim first
   * @param number how many to claim, or the job to settle
   */
  record Lists(String queue, List<Integer> waiting, List<Integer> held, int number) {
    /** After all jobs in flight have returned to the head of their queue. */
    List<Integer> returned() {
      List<Integer> all = new ArrayList<>(held);
      all.addAll(waiting);
      return all;
    }

    List<Integer> heldNewestFirst() {
      List<Integer> newestFirst = new ArrayList<>(held);
      Collections.reverse(newestFirst);
      return newestFirst;
    }

    boolean hasTwins() {
      return Set.copyOf(held).size() < held.size();
    }

    private Stream<Lists> smaller() {
      Stream<Lists> fewer =
          Stream.concat(
              Generated.smallerLists(waiting).map(list -> new Lists(queue, list, held, number)),
              Generated.smallerLists(held).map(list -> new Lists(queue, waiting, list, number)));
      return queue.equals(Shop.QUEUE)
          ? fewer
          : Stream.concat(Stream.of(new Lists(Shop.QUEUE, waiting, held, number)), fewer);
    }

    @Override
    public String toString() {
      String text =
          "queue \""
              + queue
              + "\": jobs "
              + waiting
              + " wait, the oldest first; "
              + held
              + " in flight, the first claim first";
      boolean noText = Stream.concat(waiting.stream(), held.stream()).anyMatch(n -> n < 0);
      return noText ? text + " (-1 is a payload of bytes that are not text)" : text;
    }
  }

  static Generated<Lists> lists() {
    return Generated.inputs(COUNT, Inputs::lists)
        .first(
            new Lists(Shop.QUEUE, List.of(), List.of(), 1),
            new Lists(Shop.QUEUE, List.of(2), List.of(1), 1),
            new Lists("mails", List.of(3), List.of(1, 2), 2),
            new Lists(Shop.QUEUE, List.of(3), List.of(1, 1, 2), 1),
            new Lists(Shop.QUEUE, List.of(2), List.of(-1), -1),
            new Lists(Shop.QUEUE, List.of(-1), List.of(), 1))
        .smaller(Lists::smaller);
  }

  private static Lists lists(RandomGenerator random) {
    String queue = random.nextInt(3) == 0 ? "mails" : Shop.QUEUE;
    return new Lists(queue, jobs(random), jobs(random), random.nextInt(1, 8));
  }

  /** Up to seven jobs among few, so that some are equal byte for byte. */
  private static List<Integer> jobs(RandomGenerator random) {
    int size = random.nextInt(8);
    return random
        .ints(size, 0, 7)
        .mapToObj(n -> n == 0 ? -1 : n)
        .collect(Collectors.toUnmodifiableList());
  }

  /** The death of a process with a job in flight. */
  record Death(String owner, int job) {
    @Override
    public String toString() {
      return owner + " died with " + job;
    }
  }

  static Generated<List<Death>> deaths() {
    return Generated.inputs(COUNT, Inputs::deaths).smaller(Generated::smallerLists);
  }

  private static List<Death> deaths(RandomGenerator random) {
    return random
        .ints(random.nextInt(1, 12), 0, 12)
        .mapToObj(n -> new Death(OWNERS.get(n % 4), 1 + n / 4 % 2))
        .collect(Collectors.toUnmodifiableList());
  }

  /** Which processes have died with each job, after each death of the list. */
  static Map<Integer, Set<String>> owners(List<Death> deaths) {
    Map<Integer, Set<String>> owners = new TreeMap<>();
    deaths.forEach(d -> owners.computeIfAbsent(d.job(), job -> new TreeSet<>()).add(d.owner()));
    return owners;
  }
}
