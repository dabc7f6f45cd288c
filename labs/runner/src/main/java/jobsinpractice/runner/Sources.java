package jobsinpractice.runner;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
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
    return new Sources(Texts.readAll(lab.sources(), ".java"), lab.resources());
  }

  /** The solution, without its markers. */
  public static Sources solution(LabHome lab) {
    return new Sources(Skeleton.replaced(lab, name -> null), lab.solutionResources());
  }

  /** The solution with one mistake in it. */
  public static Sources wrong(LabHome lab, WrongAnswer answer) {
    if (!Skeleton.regions(lab).contains(answer.region())) {
      throw new LabProblem(
          answer + " replaces region " + answer.region() + "; the solution has " + names(lab));
    }
    return new Sources(
        Skeleton.replaced(lab, name -> name.equals(answer.region()) ? answer.code() : null),
        lab.solutionResources());
  }

  private static List<String> names(LabHome lab) {
    return Skeleton.regions(lab);
  }
}
