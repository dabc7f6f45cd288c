package jobsinpractice.fleet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts jobs by class since the last line was printed: "14 mails, 15 thumbnails". */
final class JobCounts {
  private final Map<JobKind, Long> counts = new EnumMap<>(JobKind.class);

  synchronized void add(JobKind kind, long jobs) {
    counts.merge(kind, jobs, Long::sum);
  }

  /** Adds one, by the class's name in Redis; ignores classes that this fleet does not have. */
  void add(String className) {
    for (JobKind kind : JobKind.values()) {
      if (kind.className().equals(className)) add(kind, 1);
    }
  }

  /** Returns the counts in words, or "" if all are zero, and starts from zero again. */
  synchronized String take() {
    List<String> words = new ArrayList<>();
    counts.forEach((kind, count) -> words.add(kind.count(count)));
    counts.clear();
    return String.join(", ", words);
  }
}
