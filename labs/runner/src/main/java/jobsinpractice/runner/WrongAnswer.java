package jobsinpractice.runner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plausible mistake: code for one region of the solution, the test that must catch it, and a
 * fragment of the explanation that the learner must be shown.
 *
 * @param slug its file's name without .java, which says what is wrong with it
 */
public record WrongAnswer(String slug, String region, String caughtBy, String says, String code) {
  private static final Pattern HEADER = Pattern.compile("// (region|caught by|says): (.+)");

  /** All of a lab's, sorted by name. */
  public static List<WrongAnswer> of(LabHome lab) {
    List<WrongAnswer> all = new ArrayList<>();
    Texts.readAll(lab.wrongAnswers(), ".java")
        .forEach((file, text) -> all.add(parse(file.replaceFirst("\\.java$", ""), text)));
    return all;
  }

  static WrongAnswer parse(String slug, String text) {
    Map<String, String> header = new LinkedHashMap<>();
    List<String> code = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      Matcher field = HEADER.matcher(line.strip());
      if (code.isEmpty() && field.matches()) {
        header.merge(field.group(1), field.group(2).strip(), (a, b) -> a + " " + b);
      } else if (!code.isEmpty() || !line.isBlank()) {
        code.add(line);
      }
    }
    for (String name : List.of("region", "caught by", "says")) {
      if (!header.containsKey(name)) {
        throw new LabProblem("wrong answer " + slug + " has no line \"// " + name + ": …\"");
      }
    }
    return new WrongAnswer(
        slug,
        header.get("region"),
        header.get("caught by"),
        header.get("says"),
        String.join("\n", code));
  }

  @Override
  public String toString() {
    return "wrong answer " + slug;
  }
}
