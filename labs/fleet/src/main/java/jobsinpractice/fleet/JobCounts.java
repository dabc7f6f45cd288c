package jobsinpractice.fleet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** "14 mails, 15 thumbnails": what happened since the last line was printed. */
final class JobCounts {
  private final Map<JobKind, Long> counts = new EnumMap<>(JobKind.class);

  synchronized void add(JobKind kind, long jobs) {
    counts.merge(kind, jobs, Long::sum);
  }

  /** By the class's name in Redis; other classes are not of this fleet. */
  void add(String className) {
    for (JobKind kind : JobKind.values()) {
      if (kind.className().equals(className)) add(kind, 1);
    }
  }

  /** What was counted, in words, and counts from zero again; empty when there was nothing. */
  synchronized String take() {
    List<String> words = new ArrayList<>();
    counts.forEach((kind, count) -> words.add(kind.count(count)));
    counts.clear();
    return String.join(", ", words);
  }
}
