package jobsinpractice.runner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Code for one or more regions of a solution, from one file of a catalogue. A line {@code //
 * region: task-3} starts the code of a region. Comment lines {@code // name: value} before the
 * first line of code are the file's header.
 *
 * @param header the header's fields, without the regions; values of a repeated field are joined
 * @param code by region
 */
record Replacements(Map<String, String> header, Map<String, String> code) {
  private static final Pattern REGION = Pattern.compile("// region: ([A-Za-z0-9-]+)");
  private static final Pattern FIELD = Pattern.compile("// ([a-z][a-z ]*): (.+)");

  static Replacements parse(String text) {
    Map<String, String> header = new LinkedHashMap<>();
    Map<String, List<String>> code = new LinkedHashMap<>();
    List<String> current = null;
    boolean anyCode = false;
    for (String line : text.split("\n", -1)) {
      Matcher region = REGION.matcher(line.strip());
      Matcher field = FIELD.matcher(line.strip());
      if (region.matches()) {
        current = code.computeIfAbsent(region.group(1), name -> new ArrayList<>());
      } else if (!anyCode && field.matches()) {
        header.merge(field.group(1), field.group(2).strip(), (a, b) -> a + " " + b);
      } else if (current != null && (!current.isEmpty() || !line.isBlank())) {
        current.add(line);
        anyCode = true;
      }
    }
    Map<String, String> joined = new LinkedHashMap<>();
    code.forEach((name, lines) -> joined.put(name, String.join("\n", lines)));
    return new Replacements(header, joined);
  }

  /** Returns the solution's Java files with these regions replaced. */
  Sources in(LabHome lab, String what) {
    List<String> known = Skeleton.regions(lab);
    if (code.isEmpty()) {
      throw new LabProblem(what + " has no line \"// region: …\"");
    }
    for (String region : code.keySet()) {
      if (!known.contains(region)) {
        throw new LabProblem(what + " replaces region " + region + "; the solution has " + known);
      }
    }
    return new Sources(Skeleton.replaced(lab, code::get), lab.solutionResources());
  }
}
