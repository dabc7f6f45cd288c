package jobsinpractice.runner;

import java.util.ArrayList;
import java.util.List;

/**
 * A plausible mistake: code for regions of the solution, the test that must catch it, and a
 * fragment of the explanation that the learner must see.
 *
 * @param slug the name of its file without .java, which describes the mistake
 * @param says a fragment of the explanation that the screen must show first
 * @param alsoSays a fragment that the screen may show for other tasks that this mistake breaks; ""
 *     for none
 */
public record WrongAnswer(
    String slug, String caughtBy, String says, String alsoSays, Replacements replacements) {

  /** Returns all of a lab's wrong answers, sorted by name. */
  public static List<WrongAnswer> of(LabHome lab) {
    List<WrongAnswer> all = new ArrayList<>();
    TextFiles.readAll(lab.wrongAnswers(), ".java")
        .forEach((file, text) -> all.add(parse(file.replaceFirst("\\.java$", ""), text)));
    return all;
  }

  static WrongAnswer parse(String slug, String text) {
    Replacements replacements = Replacements.parse(text);
    for (String name : List.of("caught by", "says")) {
      if (!replacements.header().containsKey(name)) {
        throw new LabProblem("wrong answer " + slug + " has no line \"// " + name + ": …\"");
      }
    }
    return new WrongAnswer(
        slug,
        replacements.header().get("caught by"),
        replacements.header().get("says"),
        replacements.header().getOrDefault("also says", ""),
        replacements);
  }

  /** Returns the solution with this mistake in it. */
  public Sources in(LabHome lab) {
    return replacements.in(lab, toString());
  }

  @Override
  public String toString() {
    return "wrong answer " + slug;
  }
}
