package jobsinpractice.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobsinpractice.tool.CodeLines.Statement;

/** Reads the lines of a Java file into statements. Never parses what a statement says. */
final class JavaStatements {
  private static final Pattern TASK = Pattern.compile("// Lab \\d+, task \\d+\\b.*");
  private static final Pattern IMPORT = Pattern.compile("(import|package) [^;]*;");

  private static final String QUOTES = "\"\"\"";

  /** Where a text block ends. A quotation mark after a backslash is a part of its text. */
  private static final Pattern END_OF_TEXT =
      Pattern.compile("(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*+\"\"\"");

  private static final String LITERAL = "\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'";

  private static final Pattern LITERAL_OR_COMMENT = Pattern.compile(LITERAL + "|//.*");

  // A literal keeps its spaces. Elsewhere a space counts only between two words.
  private static final Pattern LITERAL_OR_SPACE =
      Pattern.compile("(?s)\"\"\"\n(?<text>" + END_OF_TEXT.pattern() + ")|" + LITERAL + "|\\s+");

  // After a brace, these words go on with a statement, wherever the line breaks.
  private static final Pattern GOES_ON = Pattern.compile("(?:else|catch|finally)\\b.*");

  private final List<Statement> all = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder code = new StringBuilder();
  private int from;
  private boolean inTask; // in the comment that names a task of the lab
  private boolean inComment;
  private boolean inText; // in a text block

  private JavaStatements() {}

  static List<Statement> of(List<String> text) {
    JavaStatements read = new JavaStatements();
    for (int i = 0; i < text.size(); i++) {
      if (read.inText) {
        read.text(text.get(i));
      } else {
        read.line(text.get(i), i + 1);
      }
    }
    read.end();
    return read.all;
  }

  private void line(String whole, int number) {
    String line = whole.strip();
    inTask = TASK.matcher(line).matches() || inTask && line.startsWith("//");
    if (line.isEmpty() && code.isEmpty()) {
      lines.clear(); // a comment before a blank line belongs to no statement
    }
    if (line.isEmpty() || inTask || IMPORT.matcher(line).matches()) {
      return;
    }
    lines.add(whole);
    inComment = inComment || line.startsWith("/*");
    if (inComment || line.startsWith("//")) {
      inComment = inComment && !line.contains("*/");
      return;
    }
    from = code.isEmpty() ? number : from;
    code.append(' ');
    code(line);
  }

  private void text(String whole) {
    lines.add(whole);
    code.append('\n');
    Matcher end = END_OF_TEXT.matcher(whole);
    inText = !end.lookingAt();
    if (inText) {
      code.append(whole);
    } else {
      code.append(end.group());
      code(whole.substring(end.end()));
    }
  }

  private void code(String line) {
    String bare = withoutComment(line);
    code.append(bare);
    inText = bare.endsWith(QUOTES);
    if (bare.endsWith(";") || bare.endsWith("{") || bare.endsWith("}")) {
      end();
    }
  }

  private void end() {
    if (code.isEmpty()) {
      return;
    }
    String text = compact(code.toString());
    boolean goesOn = GOES_ON.matcher(text).matches() || isCondition(text);
    if (goesOn && !all.isEmpty() && last().code().endsWith("}")) {
      Statement brace = all.remove(all.size() - 1);
      from = brace.from();
      lines.addAll(0, brace.lines());
      text = brace.code() + text;
    }
    all.add(new Statement(from, List.copyOf(lines), text));
    lines.clear();
    code.setLength(0);
  }

  /** Returns whether this is the end of a do loop: a while without a statement of its own. */
  private static boolean isCondition(String code) {
    String bare = code.replaceAll(LITERAL, "");
    int depth = 0;
    for (int i = "while".length(); bare.startsWith("while(") && i < bare.length(); i++) {
      depth += bare.charAt(i) == '(' ? 1 : bare.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return bare.substring(i).equals(");");
      }
    }
    return false;
  }

  private Statement last() {
    return all.get(all.size() - 1);
  }

  /** Returns the line without a comment at its end; two slashes in a string do not begin one. */
  private static String withoutComment(String line) {
    Matcher found = LITERAL_OR_COMMENT.matcher(line);
    while (found.find()) {
      if (found.group().startsWith("//")) {
        return line.substring(0, found.start()).stripTrailing();
      }
    }
    return line;
  }

  private static String compact(String code) {
    String all = code.strip();
    return LITERAL_OR_SPACE
        .matcher(all)
        .replaceAll(found -> Matcher.quoteReplacement(compact(all, found)));
  }

  private static String compact(String all, MatchResult found) {
    String text = found.group();
    if (text.startsWith(QUOTES + "\n")) {
      return QUOTES + "\n" + text.substring(QUOTES.length() + 1).stripIndent();
    }
    if (!text.isBlank()) {
      return text;
    }
    return word(all, found.start() - 1) && word(all, found.end()) ? " " : "";
  }

  private static boolean word(String text, int at) {
    return Character.isJavaIdentifierPart(text.charAt(at));
  }
}
