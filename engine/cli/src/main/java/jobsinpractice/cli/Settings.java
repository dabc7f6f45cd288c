package jobsinpractice.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a worker is configured to be. Absent means: not set here. */
record Settings(
    Group main,
    Map<String, Group> capsules,
    Optional<Integer> timeoutSeconds,
    Optional<Integer> maxRetries,
    Optional<Integer> pollSeconds,
    List<Path> require,
    Naming naming,
    List<String> warnings) {

  /** A worker's default group of queues, or one of its capsules. */
  record Group(Optional<Integer> concurrency, Map<String, Integer> queues) {
    static final Group NOTHING = new Group(Optional.empty(), Map.of());

    Group orElse(Group other) {
      return new Group(
          concurrency.or(other::concurrency), queues.isEmpty() ? other.queues : queues);
    }

    /** Without a weight, queues are served strictly in order; with one on any, at random by it. */
    boolean weighted() {
      return queues.values().stream().anyMatch(weight -> weight > 0);
    }
  }

  /** What this process is called, and whether it logs a line for each job. */
  record Naming(Optional<String> tag, List<String> labels, boolean verbose) {
    static final Naming NOTHING = new Naming(Optional.empty(), List.of(), false);

    Naming orElse(Naming other) {
      return new Naming(
          tag.or(other::tag), labels.isEmpty() ? other.labels : labels, verbose || other.verbose);
    }
  }

  static final Settings NOTHING =
      new Settings(
          Group.NOTHING,
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Naming.NOTHING,
          List.of());

  /** These settings, and those of {@code other} where these set nothing. */
  Settings orElse(Settings other) {
    Map<String, Group> groups = new LinkedHashMap<>(other.capsules);
    capsules.forEach((name, group) -> groups.merge(name, group, (old, mine) -> mine.orElse(old)));
    return new Settings(
        main.orElse(other.main),
        groups,
        timeoutSeconds.or(other::timeoutSeconds),
        maxRetries.or(other::maxRetries),
        pollSeconds.or(other::pollSeconds),
        joined(require, other.require),
        naming.orElse(other.naming),
        joined(warnings, other.warnings));
  }

  private static <T> List<T> joined(List<T> one, List<T> more) {
    List<T> all = new ArrayList<>(one);
    all.addAll(more);
    return all;
  }

  Duration timeout() {
    return Duration.ofSeconds(timeoutSeconds.orElse(25));
  }

  /**
   * "critical" or "critical,3". A name that is given twice weighs twice, as in Sidekiq. 0 means no
   * weight; as soon as one queue has one, those without count 1.
   */
  static Map<String, Integer> queues(List<String> words) {
    Map<String, Integer> queues = new LinkedHashMap<>();
    for (String word : words) {
      String[] parts = word.split(",", 2);
      String name = parts[0].trim();
      if (name.isEmpty()) {
        throw new BadSetting("A queue needs a name: -q critical, or -q critical,3");
      }
      int weight =
          parts.length == 1 ? 0 : number("the weight of queue " + name, parts[1], 0, 1_000);
      queues.merge(name, weight, (one, more) -> Math.max(1, one) + Math.max(1, more));
    }
    if (queues.values().stream().anyMatch(weight -> weight > 0)) {
      queues.replaceAll((name, weight) -> Math.max(1, weight));
    }
    return queues;
  }

  static int number(String what, Object value, int least, int most) {
    try {
      int number = Integer.parseInt(String.valueOf(value).trim());
      if (number >= least && number <= most) return number;
    } catch (NumberFormatException e) {
      // reported below
    }
    throw new BadSetting(
        what + " is " + value + "; write a whole number from " + least + " to " + most);
  }
}
