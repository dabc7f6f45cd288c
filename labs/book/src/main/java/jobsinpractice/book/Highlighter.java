package jobsinpractice.book;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Colours code in the languages that the course uses: comments, strings, words of the language, and
 * numbers. A language that it does not know stays plain text.
 */
final class Highlighter {
  private static final String STRING =
      "(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*')";
  private static final String NUMBER = "(?<number>\\b\\d[\\d_.]*(?:[eE]-?\\d+)?[LlFfDd]?\\b)";

  private static final Map<String, Pattern> LANGUAGES =
      Map.of(
          "java",
          Pattern.compile(
              "(?s)(?<comment>//[^\\n]*|/\\*.*?\\*/)|(?<block>\"\"\".*?\"\"\")|"
                  + STRING
                  + "|(?<mark>@\\w+)|(?<word>\\b(?:abstract|assert|boolean|break|byte|case|catch|char"
                  + "|class|continue|default|do|double|else|enum|extends|final|finally|float|for|if"
                  + "|implements|import|instanceof|int|interface|long|native|new|null|package|permits"
                  + "|private|protected|public|record|return|sealed|short|static|super|switch"
                  + "|synchronized|this|throw|throws|transient|true|false|try|var|void|volatile|while"
                  + "|yield)\\b)|"
                  + NUMBER),
          "lua",
          Pattern.compile(
              "(?<comment>--[^\\n]*)|"
                  + STRING
                  + "|(?<word>\\b(?:and|break|do|else|elseif|end|false|for|function|if|in|local|nil"
                  + "|not|or|repeat|return|then|true|until|while)\\b)|"
                  + NUMBER),
          "sql",
          Pattern.compile(
              "(?<comment>--[^\\n]*)|"
                  + STRING
                  + "|(?<word>(?i)\\b(?:select|from|where|and|or|not|null|insert|into|values|update"
                  + "|set|delete|create|table|index|primary|key|unique|on|conflict|do|nothing|order"
                  + "|by|limit|for|skip|locked|begin|commit|rollback|as|group|having|count)\\b)|"
                  + NUMBER),
          "sh",
          Pattern.compile("(?m)(?<comment>(?:^|(?<=\\s))#[^\\n]*)|" + STRING),
          "properties",
          Pattern.compile("(?m)(?<comment>^\\s*#[^\\n]*)|(?<word>^[\\w.-]+(?=\\s*=))"));

  /** The message of a red test, as labs/lab and Maven print it. */
  private static final Pattern RED =
      Pattern.compile(
          "(?m)(?<red>^Lab \\d+ · task \\d+ · [^\\n]*$)"
              + "|(?<dim>^  (?:given|expected|why|look at|hint|order)\\b)");

  /** What the words of a message have to their left. */
  private static final String INDENT = " ".repeat(11);

  private static final int COLUMNS = 100;
  private static final Pattern MESSAGE = Pattern.compile("(?m)^Lab \\d+ · task \\d+ · ");

  private static final List<String> KINDS =
      List.of("comment", "block", "string", "mark", "word", "number", "red", "dim");

  /** In the order of two threads' steps: a step of the second. */
  private static final Pattern COLUMNS_OF_THREADS = Pattern.compile("^ {30,}\\S");

  private Highlighter() {}

  /**
   * Returns code as HTML.
   *
   * @param language as a fence names it, or a file's ending; "" for output of a program
   */
  static String html(String code, String language) {
    boolean message = language.isEmpty() && MESSAGE.matcher(code).find();
    String html = coloured(message ? unwrapped(code) : code, language);
    return message || language.equals("sh") ? lines(html) : html;
  }

  /** Joins what the terminal has wrapped because it did not fit. */
  private static String unwrapped(String message) {
    StringBuilder out = new StringBuilder();
    String last = "";
    for (String line : message.split("\n", -1)) {
      boolean words = line.startsWith(INDENT) && line.length() > INDENT.length();
      String first = words ? line.strip().split(" ", 2)[0] : "";
      boolean wrapped =
          words
              && line.charAt(INDENT.length()) != ' '
              && last.length() + 1 + first.length() > COLUMNS;
      out.append(wrapped ? " " + line.strip() : (out.isEmpty() ? "" : "\n") + line);
      last = line;
    }
    return out.toString();
  }

  /**
   * Each line of a message or of commands wraps by itself, below its own words. A line in the
   * second of two columns does not wrap, because its rest would be in the first column.
   */
  private static String lines(String html) {
    StringBuilder out = new StringBuilder();
    for (String line : html.split("(?<=\\n)")) {
      String style = COLUMNS_OF_THREADS.matcher(line).find() ? "line columns" : "line";
      out.append("<span class=\"").append(style).append("\">").append(line).append("</span>");
    }
    return out.toString();
  }

  private static String coloured(String code, String language) {
    Pattern pattern = language.isEmpty() ? RED : LANGUAGES.get(language);
    if (pattern == null) {
      return Html.escaped(code);
    }
    StringBuilder out = new StringBuilder(code.length() * 2);
    Matcher token = pattern.matcher(code);
    int at = 0;
    while (token.find()) {
      out.append(Html.escaped(code.substring(at, token.start())));
      out.append("<span class=\"hl-").append(kind(token, pattern)).append("\">");
      out.append(Html.escaped(token.group())).append("</span>");
      at = token.end();
    }
    return out.append(Html.escaped(code.substring(at))).toString();
  }

  private static String kind(Matcher token, Pattern pattern) {
    return KINDS.stream()
        .filter(name -> pattern.pattern().contains("(?<" + name + ">"))
        .filter(name -> token.group(name) != null)
        .findFirst()
        .map(name -> name.equals("block") ? "string" : name)
        .orElseThrow();
  }
}
