package jobsinpractice.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a worker is told to be. Absent means: not said here. Queues without a weight are served in
 * the order given, strictly; with a weight on any, at random by weight.
 */
record Settings(
    Optional<Integer> concurrency,
    Optional<Integer> timeoutSeconds,
    Map<String, Integer> queues,
    List<Path> require,
    Naming naming) {

  /** What this process is called, and whether it says a line for each job. */
  record Naming(Optional<String> tag, boolean verbose) {}

  static final Settings NOTHING =
      new Settings(
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          List.of(),
          new Naming(Optional.empty(), false));

  /** These settings, and those of {@code other} where these say nothing. */
  Settings orElse(Settings other) {
    List<Path> all = new ArrayList<>(require);
    all.addAll(other.require);
    return new Settings(
        concurrency.or(other::concurrency),
        timeoutSeconds.or(other::timeoutSeconds),
        queues.isEmpty() ? other.queues : queues,
        all,
        new Naming(naming.tag.or(other.naming::tag), naming.verbose || other.naming.verbose));
  }

  Duration timeout() {
    return Duration.ofSeconds(timeoutSeconds.orElse(25));
  }

  boolean weighted() {
    return queues.values().stream().anyMatch(weight -> weight > 0);
  }

  /**
   * "critical" or "critical,3". A name said twice weighs twice, as in Sidekiq. 0 is no weight; as
   * soon as one queue has one, those without count 1.
   */
  static Map<String, Integer> queues(List<String> words) {
    Map<String, Integer> queues = new LinkedHashMap<>();
    for (String word : words) {
      String[] parts = word.split(",", 2);
      String name = parts[0].trim();
      if (name.isEmpty())
        throw new BadSetting("A queue needs a name: -q critical, or -q critical,3");
      int weight = parts.length == 1 ? 0 : number("the weight of queue " + name, parts[1], 1, 100);
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
      // said below
    }
    throw new BadSetting(
        what + " is " + value + "; write a whole number from " + least + " to " + most);
  }
}
