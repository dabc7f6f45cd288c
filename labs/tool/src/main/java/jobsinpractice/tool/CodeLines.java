package jobsinpractice.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file as the comparison with the solution reads it. In Java, a line of it is a statement,
 * however many lines of the file it fills. Comments, imports, blank lines, and spaces do not count.
 * In another file, only blank lines do not count.
 */
record CodeLines(List<Statement> statements) {
  private static final Pattern TASK = Pattern.compile("// Lab \\d+, task \\d+\\b.*");
  private static final Pattern IMPORT = Pattern.compile("(import|package) [^;]*;");

  // A string keeps its spaces. Elsewhere a space counts only between two words.
  private static final Pattern STRING_OR_SPACE = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\s+");

  // After a brace, these words go on with a statement, wherever the line breaks.
  private static final Pattern GOES_ON = Pattern.compile("(?:else|catch|finally)\\b.*");

  /**
   * Some lines of the file that are compared together.
   *
   * @param from the number of the first line, from 1
   * @param lines the lines to show, with the comment before them
   * @param code what is compared
   */
  record Statement(int from, List<String> lines, String code) {}

  static CodeLines of(String file, List<String> text) {
    return new CodeLines(file.endsWith(".java") ? java(text) : other(text));
  }

  List<String> code() {
    return statements.stream().map(Statement::code).toList();
  }

  private static List<Statement> other(List<String> text) {
    List<Statement> all = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      if (!text.get(i).isBlank()) {
        all.add(new Statement(i + 1, List.of(text.get(i)), text.get(i).stripTrailing()));
      }
    }
    return all;
  }

  private static List<Statement> java(List<String> text) {
    List<Statement> all = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    StringBuilder code = new StringBuilder();
    int from = 0;
    boolean inTask = false; // in the comment that names a task of the lab
    boolean inBlock = false;
    for (int i = 0; i < text.size(); i++) {
      String line = text.get(i).strip();
      inTask = TASK.matcher(line).matches() || inTask && line.startsWith("//");
      if (line.isEmpty() && code.isEmpty()) {
        lines.clear(); // a comment before a blank line belongs to no statement
      }
      if (line.isEmpty() || inTask || IMPORT.matcher(line).matches()) {
        continue;
      }
      lines.add(text.get(i));
      inBlock = inBlock || line.startsWith("/*");
      if (inBlock || line.startsWith("//")) {
        inBlock = inBlock && !line.contains("*/");
        continue;
      }
      from = code.isEmpty() ? i + 1 : from;
      String bare = withoutComment(line);
      if (code.isEmpty() && GOES_ON.matcher(bare).matches() && endsWithBrace(all)) {
        Statement brace = all.remove(all.size() - 1);
        from = brace.from();
        lines.addAll(0, brace.lines());
        code.append(brace.code());
      }
      code.append(' ').append(bare);
      if (bare.endsWith(";") || bare.endsWith("{") || bare.endsWith("}")) {
        all.add(new Statement(from, List.copyOf(lines), compact(code.toString())));
        lines.clear();
        code.setLength(0);
      }
    }
    if (!code.isEmpty()) {
      all.add(new Statement(from, List.copyOf(lines), compact(code.toString())));
    }
    return all;
  }

  private static boolean endsWithBrace(List<Statement> all) {
    return !all.isEmpty() && all.get(all.size() - 1).code().endsWith("}");
  }

  /** Returns the line without a comment at its end; two slashes in a string do not begin one. */
  private static String withoutComment(String line) {
    boolean string = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        string = !string;
      } else if (!string && line.startsWith("//", i)) {
        return line.substring(0, i).stripTrailing();
      }
    }
    return line;
  }

  private static String compact(String code) {
    String all = code.strip();
    return STRING_OR_SPACE
        .matcher(all)
        .replaceAll(
            found -> {
              boolean string = found.group().startsWith("\"");
              boolean apart = !string && word(all, found.start() - 1) && word(all, found.end());
              return Matcher.quoteReplacement(string ? found.group() : apart ? " " : "");
            });
  }

  private static boolean word(String text, int at) {
    return Character.isJavaIdentifierPart(text.charAt(at));
  }
}
