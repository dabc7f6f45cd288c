package jobsinpractice.runner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import jobsinpractice.testkit.ToDo;

/**
 * The learner's starting point: the solution, with each region replaced by its stub ({@code
 * stubs/task-3.java}). A region that is not a task and has no stub, such as imports, is left out.
 */
public final class Skeleton {
  private static final String TO_DO = "import " + ToDo.class.getName() + ";";

  private final LabHome lab;
  private final Map<String, String> java;
  private final Map<String, String> resources;

  private Skeleton(LabHome lab, Map<String, String> java, Map<String, String> resources) {
    this.lab = lab;
    this.java = java;
    this.resources = resources;
  }

  public static Skeleton of(LabHome lab) {
    if (!Files.isDirectory(lab.solutionSources())) {
      throw new LabProblem(
          lab + " has no solution to generate a skeleton from: " + lab.solutionSources());
    }
    Map<String, String> java = replaced(lab, name -> stub(lab, name));
    java.replaceAll((file, text) -> importsToDo(text));
    return new Skeleton(lab, java, TextFiles.readAll(lab.solutionResources(), ""));
  }

  /**
   * Returns every file, by its path inside the lab: src/main/java/jobsinpractice/lab1/Logger.java.
   */
  public Map<String, String> files() {
    Map<String, String> all = new TreeMap<>();
    java.forEach((name, text) -> all.put("src/main/java/" + name, text));
    resources.forEach((name, text) -> all.put("src/main/resources/" + name, text));
    return all;
  }

  public Sources sources() {
    return new Sources(java, lab.solutionResources());
  }

  /** Writes the files into a lab's folder; other files there stay. */
  public void writeTo(Path labDir) {
    files().forEach((name, text) -> TextFiles.write(labDir.resolve(name), text));
  }

  /** Returns how the lab's folder differs from this, one line per file. */
  public List<String> drift() {
    Map<String, String> committed = new TreeMap<>();
    TextFiles.readAll(lab.sources(), "")
        .forEach((n, text) -> committed.put("src/main/java/" + n, text));
    TextFiles.readAll(lab.resources(), "")
        .forEach((n, text) -> committed.put("src/main/resources/" + n, text));
    Map<String, String> made = files();
    TreeSet<String> names = new TreeSet<>(made.keySet());
    names.addAll(committed.keySet());
    List<String> drift = new ArrayList<>();
    for (String name : names) {
      if (!committed.containsKey(name)) {
        drift.add(name + " is missing");
      } else if (!made.containsKey(name)) {
        drift.add(name + " is not in the solution");
      } else if (!made.get(name).equals(committed.get(name))) {
        drift.add(
            name + " differs at line " + firstDifference(made.get(name), committed.get(name)));
      }
    }
    return drift;
  }

  static List<String> regions(LabHome lab) {
    List<String> names = new ArrayList<>();
    TextFiles.readAll(lab.solutionSources(), ".java")
        .forEach((file, text) -> names.addAll(Regions.parse(file, text).names()));
    return names;
  }

  /** Returns the solution's Java files with regions replaced; null keeps the region's own code. */
  static Map<String, String> replaced(LabHome lab, Function<String, String> replacement) {
    Map<String, String> out = new TreeMap<>();
    TextFiles.readAll(lab.solutionSources(), ".java")
        .forEach((file, text) -> out.put(file, Regions.parse(file, text).with(replacement)));
    return out;
  }

  private static String stub(LabHome lab, String region) {
    Path file = lab.stubs().resolve(region + ".java");
    if (Files.exists(file)) {
      return TextFiles.read(file);
    }
    if (region.startsWith("task-")) {
      throw new LabProblem("region " + region + " of " + lab + " has no stub: write " + file);
    }
    return "";
  }

  // A solution does not use ToDo, and the formatter removes unused imports, so add the import here.
  private static String importsToDo(String text) {
    if (!text.contains("throw ToDo.task(") || text.contains(TO_DO)) {
      return text;
    }
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int at = -1;
    for (int i = 0; i < lines.size() && at < 0; i++) {
      String line = lines.get(i);
      at =
          line.startsWith("import ")
                  && !line.startsWith("import static ")
                  && line.compareTo(TO_DO) > 0
              ? i
              : -1;
    }
    if (at >= 0) {
      lines.add(at, TO_DO);
      return String.join("\n", lines);
    }
    int after = lastIndex(lines, "import ");
    if (after >= 0) {
      lines.add(after + 1, TO_DO);
    } else {
      lines.addAll(lastIndex(lines, "package ") + 1, List.of("", TO_DO));
    }
    return String.join("\n", lines);
  }

  private static int lastIndex(List<String> lines, String start) {
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      last = lines.get(i).startsWith(start) ? i : last;
    }
    return last;
  }

  private static int firstDifference(String a, String b) {
    String[] left = a.split("\n", -1);
    String[] right = b.split("\n", -1);
    int line = 0;
    while (line < left.length && line < right.length && left[line].equals(right[line])) {
      line++;
    }
    return line + 1;
  }
}
