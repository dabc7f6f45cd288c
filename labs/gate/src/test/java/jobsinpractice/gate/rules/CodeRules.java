package jobsinpractice.gate.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobsinpractice.runner.SourceMask;

/**
 * The written rules of Java files that a program can check; each method returns what breaks one.
 */
final class CodeRules {
  /** A file is about 150 lines; with more than this it has two duties. */
  static final int MAIN_LINES = 300;

  /** A test class may be longer: its tests do not depend on each other. */
  static final int TEST_LINES = 500;

  private static final Pattern HEAD = Pattern.compile("\\b(if|for|while|else)\\b[ \\n]*");

  private CodeRules() {}

  /** A body on a line of its own has braces: a second statement below it would not belong to it. */
  static List<String> braces(String name, String text) {
    String code = SourceMask.of(text);
    List<String> wrong = new ArrayList<>();
    Matcher head = HEAD.matcher(code);
    while (head.find()) {
      boolean otherwise = head.group(1).equals("else");
      int end = otherwise ? head.end(1) : closing(code, head.end());
      Matcher body = Pattern.compile("\\s*").matcher(code).region(end, code.length());
      body.lookingAt();
      boolean braced = code.startsWith("{", body.end()) || code.startsWith(";", body.end());
      if (!braced && body.group().contains("\n")) {
        long line = code.substring(0, head.start()).lines().count();
        wrong.add(name + ":" + Math.max(1, line) + ": braces around the body of " + head.group(1));
      }
    }
    return wrong;
  }

  private static int closing(String code, int from) {
    int depth = 0;
    for (int i = from; i < code.length(); i++) {
      depth += code.charAt(i) == '(' ? 1 : code.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return code.length();
  }

  /** Returns nothing for a file that is not too long; {@code most} is the limit of an exception. */
  static List<String> length(String name, String text, Integer most) {
    long lines = text.lines().count();
    int limit = most != null ? most : name.contains("/src/main/") ? MAIN_LINES : TEST_LINES;
    return lines <= limit
        ? List.of()
        : List.of(name + ": " + lines + " lines, at most " + limit + "; split it by duty");
  }
}
