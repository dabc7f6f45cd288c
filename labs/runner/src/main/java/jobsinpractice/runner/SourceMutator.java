package jobsinpractice.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes a solution's regions in ways that learners do and that bytecode mutation does not know: a
 * unit, a boundary, a forgotten reset, a swallowed exception, a missing lock. Each change makes one
 * mutant; many do not compile, and those do not count.
 */
final class SourceMutator {
  private static final Pattern TASK = Pattern.compile("task-\\d+");

  private final List<Mutant> mutants = new ArrayList<>();
  private final String file;
  private final String text;
  private final String masked;

  private SourceMutator(String file, String text) {
    this.file = file;
    this.text = text;
    this.masked = SourceMask.of(text);
  }

  /** Returns the mutants of a lab's solution. */
  static List<Mutant> of(LabHome lab) {
    List<Mutant> all = new ArrayList<>();
    TextFiles.readAll(lab.solutionSources(), ".java")
        .forEach((file, text) -> all.addAll(of(file, text)));
    return all;
  }

  static List<Mutant> of(String file, String text) {
    return new SourceMutator(file, text).mutants();
  }

  private List<Mutant> mutants() {
    int from = 0;
    String region = "";
    int start = 0;
    for (String line : text.split("(?<=\n)")) {
      Matcher begins = Regions.START.matcher(line);
      if (begins.matches()) {
        Matcher task = TASK.matcher(begins.group(2));
        region = task.lookingAt() ? task.group() : "";
        start = from + line.length();
      } else if (!region.isEmpty() && Regions.END.matcher(line).matches()) {
        region(region, start, from);
        region = "";
      }
      from += line.length();
    }
    return mutants;
  }

  private void region(String region, int from, int to) {
    for (Mutation mutation : Mutation.ALL) {
      Matcher found = mutation.pattern().matcher(masked).region(from, to);
      found.useTransparentBounds(true);
      while (found.find()) {
        change(region, mutation.name(), found.toMatchResult(), mutation.replacement());
      }
    }
    blocks(region, from, to, "finally block removed", "\\bfinally \\{", body -> "");
    blocks(region, from, to, "exception swallowed", "\\bcatch \\([^)]*\\) \\{", body -> "");
    blocks(region, from, to, "loop runs once", "\\b(?:while|for) \\([^\\n]*\\) \\{", this::once);
  }

  /** The body, with a break at its end unless the end cannot be reached. */
  private String once(String body) {
    return body.stripTrailing().endsWith("break;") ? body : body.stripTrailing() + " break; ";
  }

  private void blocks(
      String region, int from, int to, String name, String head, Function<String, String> change) {
    Matcher found = Pattern.compile(head).matcher(masked).region(from, to);
    while (found.find()) {
      int end = endOfBlock(found.end());
      String body = text.substring(found.end(), end);
      String changed = change.apply(body);
      if (!masked.substring(found.end(), end).isBlank() && !changed.equals(body)) {
        add(region, name, found.start(), found.end(), end, changed);
      }
    }
  }

  private int endOfBlock(int from) {
    int depth = 1;
    int at = from;
    while (depth > 0) {
      char c = masked.charAt(at++);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return at - 1;
  }

  private void change(
      String region, String name, MatchResult found, Function<MatchResult, String> replacement) {
    String with = replacement.apply(found);
    if (!with.equals(found.group())) {
      add(region, name, found.start(), found.start(), found.end(), with);
    }
  }

  private void add(String region, String name, int at, int from, int to, String with) {
    int lineStart = text.lastIndexOf('\n', at) + 1;
    int lineEnd = text.indexOf('\n', at);
    int number = (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count() + 1;
    String changed = text.substring(0, from) + with + text.substring(to);
    String code = text.substring(lineStart, lineEnd).strip();
    mutants.add(new Mutant(file, region, number, name, code, changed));
  }
}
