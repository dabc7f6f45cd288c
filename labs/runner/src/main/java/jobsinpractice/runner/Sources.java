package jobsinpractice.runner;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The main code of a lab for one run: Java files by their path, and the folder with their
 * resources.
 *
 * @param java path (jobsinpractice/lab1/Logger.java) to text
 */
public record Sources(Map<String, String> java, Path resources) {
  public Sources {
    java = Collections.unmodifiableMap(new TreeMap<>(java));
  }

  /** Returns the learner's current code. */
  public static Sources learners(LabHome lab) {
    return new Sources(TextFiles.readAll(lab.sources(), ".java"), lab.resources());
  }

  /** Returns the solution, without its markers. */
  public static Sources solution(LabHome lab) {
    return new Sources(Skeleton.replaced(lab, name -> null), lab.solutionResources());
  }
}
