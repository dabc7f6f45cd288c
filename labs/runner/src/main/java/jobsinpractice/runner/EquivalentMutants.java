package jobsinpractice.runner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The mutants that behave like the solution, from {@code solutions/labN/equivalent-mutants.txt}: a
 * line {@code name => reason} for each. Lines that begin with # are comments.
 */
final class EquivalentMutants {
  private final Map<String, String> reasons = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  static EquivalentMutants of(LabHome lab) {
    EquivalentMutants listed = new EquivalentMutants();
    TextFiles.read(file(lab))
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(listed::add);
    return listed;
  }

  static Path file(LabHome lab) {
    return lab.solutionDir().resolve("equivalent-mutants.txt");
  }

  private void add(String line) {
    int arrow = line.lastIndexOf(" => ");
    if (arrow < 0 || line.substring(arrow + 4).isBlank()) {
      problems.add("equivalent-mutants.txt needs a reason (name => reason): " + line);
      return;
    }
    reasons.put(line.substring(0, arrow).strip(), line.substring(arrow + 4).strip());
  }

  boolean has(String name) {
    return reasons.containsKey(name);
  }

  /** Returns entries without a reason, and entries that are not among the survivors. */
  List<String> problems(Collection<String> survivors) {
    List<String> all = new ArrayList<>(problems);
    for (String name : reasons.keySet()) {
      if (!survivors.contains(name)) {
        all.add("equivalent-mutants.txt lists a mutant that does not survive: " + name);
      }
    }
    return all;
  }
}
