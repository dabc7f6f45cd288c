package jobsinpractice.runner;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The main code of a lab, as one run needs it: Java files by their path, and the folder whose
 * resources go with them.
 *
 * @param java path (jobsinpractice/lab1/Logger.java) to text
 */
public record Sources(Map<String, String> java, Path resources) {
  public Sources {
    java = Collections.unmodifiableMap(new TreeMap<>(java));
  }

  /** What the learner has now. */
  public static Sources learners(LabHome lab) {
    return new Sources(TextFiles.readAll(lab.sources(), ".java"), lab.resources());
  }

  /** The solution, without its markers. */
  public static Sources solution(LabHome lab) {
    return new Sources(Skeleton.replaced(lab, name -> null), lab.solutionResources());
  }
}
