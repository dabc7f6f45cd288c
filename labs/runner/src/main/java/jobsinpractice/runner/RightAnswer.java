package jobsinpractice.runner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A right answer in another style than the solution's: code for regions of the solution that must
 * pass every test.
 *
 * @param slug the name of its file without .java, which describes the style
 */
public record RightAnswer(String slug, Replacements replacements) {

  /** Returns all of a lab's right answers, sorted by name. */
  public static List<RightAnswer> of(LabHome lab) {
    return readAll(lab.rightAnswers());
  }

  /** Returns the answers in a folder, sorted by name; none if there is no such folder. */
  public static List<RightAnswer> readAll(Path folder) {
    List<RightAnswer> all = new ArrayList<>();
    TextFiles.readAll(folder, ".java")
        .forEach(
            (file, text) ->
                all.add(
                    new RightAnswer(file.replaceFirst("\\.java$", ""), Replacements.parse(text))));
    return all;
  }

  /** The solution with this code in its regions. */
  public Sources in(LabHome lab) {
    return replacements.in(lab, toString());
  }

  /** Returns the tag of the tests of its only task, such as task-3; "" if it answers several. */
  public String task() {
    List<String> tasks =
        replacements.code().keySet().stream().filter(region -> region.startsWith("task-")).toList();
    return tasks.size() == 1 ? tasks.get(0) : "";
  }

  @Override
  public String toString() {
    return "right answer " + slug;
  }
}
