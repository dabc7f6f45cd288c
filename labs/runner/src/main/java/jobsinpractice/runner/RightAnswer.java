package jobsinpractice.runner;

import java.util.ArrayList;
import java.util.List;

/**
 * A right answer in another style than the solution's: code for regions of the solution that must
 * pass every test.
 *
 * @param slug the name of its file without .java, which describes the style
 */
public record RightAnswer(String slug, Replacements replacements) {

  /** All of a lab's right answers, sorted by name. */
  public static List<RightAnswer> of(LabHome lab) {
    List<RightAnswer> all = new ArrayList<>();
    TextFiles.readAll(lab.rightAnswers(), ".java")
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

  @Override
  public String toString() {
    return "right answer " + slug;
  }
}
