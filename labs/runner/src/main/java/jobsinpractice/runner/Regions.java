package jobsinpractice.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source file with marked regions: {@code // region task-3} to {@code // endregion}, each on a
 * line of its own. Regions do not nest. Replacing a region indents the new code like its marker;
 * the output never contains the marker lines.
 */
final class Regions {
  static final Pattern START = Pattern.compile("(\\s*)// region ([A-Za-z0-9-]+)\\s*");
  static final Pattern END = Pattern.compile("\\s*// endregion\\s*");

  private final String file;
  private final List<Part> parts;

  /** Plain text has no name. */
  private record Part(String name, String indent, List<String> lines) {}

  private Regions(String file, List<Part> parts) {
    this.file = file;
    this.parts = parts;
  }

  static Regions parse(String file, String text) {
    List<Part> parts = new ArrayList<>();
    Part current = new Part("", "", new ArrayList<>());
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      Matcher start = START.matcher(line);
      if (start.matches()) {
        refuse(!current.name.isEmpty(), file, number, "a region inside region " + current.name);
        parts.add(current);
        current = new Part(start.group(2), start.group(1), new ArrayList<>());
      } else if (END.matcher(line).matches()) {
        refuse(current.name.isEmpty(), file, number, "an endregion without its region");
        parts.add(current);
        current = new Part("", "", new ArrayList<>());
      } else {
        current.lines.add(line);
      }
    }
    refuse(!current.name.isEmpty(), file, number, "region " + current.name + " has no endregion");
    parts.add(current);
    return new Regions(file, parts);
  }

  List<String> names() {
    return parts.stream().map(Part::name).filter(name -> !name.isEmpty()).toList();
  }

  /** Returns the file with its own code in every region. */
  String plain() {
    return with(name -> null);
  }

  /**
   * Returns the file with regions replaced.
   *
   * @param replacement by the region's name; null keeps the region's own code
   */
  String with(Function<String, String> replacement) {
    List<String> out = new ArrayList<>();
    for (Part part : parts) {
      String code = part.name.isEmpty() ? null : replacement.apply(part.name);
      out.addAll(code == null ? part.lines : indented(code, part.indent));
    }
    return String.join("\n", out);
  }

  private static List<String> indented(String code, String indent) {
    // stripIndent would use an empty last line as the margin, so remove it first.
    String bare = code.stripTrailing().replaceFirst("^(\\s*\\n)+", "").stripIndent();
    if (bare.isEmpty()) {
      return List.of();
    }
    return bare.lines().map(line -> line.isBlank() ? "" : indent + line).toList();
  }

  private static void refuse(boolean wrong, String file, int line, String what) {
    if (wrong) {
      throw new LabProblem(file + ":" + line + ": " + what);
    }
  }

  @Override
  public String toString() {
    return file + " " + names();
  }
}
