package jobsinpractice.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renders Markdown for a terminal: bold headings, cyan code, quoted phrases, wrapped paragraphs,
 * code blocks as is.
 */
final class Markdown {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]+)\\*\\*");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\([^)]+\\)");
  // Code comes first, because an asterisk in it marks nothing.
  private static final Pattern EMPHASIS =
      Pattern.compile(
          "`[^`]+`|(?<![*\\w])\\*((?:`[^`]+`|[^*`\\s])(?:`[^`]+`|[^*`])*)\\*(?![*\\w])");
  private static final Pattern BULLET = Pattern.compile("(\\s*)([-*]|\\d+\\.)\\s+");
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->\\n?");

  private final Terminal terminal;
  private final String indent;
  private final List<String> out = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private String hang = "";

  private Markdown(Terminal terminal, String indent) {
    this.terminal = terminal;
    this.indent = indent;
  }

  static List<String> lines(String text, Terminal terminal, String indent) {
    return new Markdown(terminal, indent).render(COMMENT.matcher(text).replaceAll(""));
  }

  private List<String> render(String text) {
    boolean code = false;
    for (String line : text.strip().split("\n", -1)) {
      if (line.strip().startsWith("```")) {
        flush();
        code = !code;
      } else if (code) {
        out.add((indent + "    " + terminal.cyan(line)).stripTrailing());
      } else {
        prose(LINK.matcher(line).replaceAll("$1"));
      }
    }
    flush();
    return out;
  }

  private void prose(String line) {
    Matcher bullet = BULLET.matcher(line);
    if (line.startsWith("#")) {
      flush();
      out.add(indent + terminal.bold(marked(line.replaceFirst("^#+\\s*", ""))));
    } else if (line.isBlank()) {
      flush();
      if (!out.isEmpty() && !out.get(out.size() - 1).isEmpty()) {
        out.add("");
      }
    } else if (line.startsWith("|")) {
      flush();
      out.add(indent + marked(line));
    } else if (bullet.lookingAt()) {
      flush();
      hang = " ".repeat(bullet.end());
      paragraph.append(line);
    } else {
      paragraph.append(paragraph.isEmpty() ? line : " " + line.strip());
    }
  }

  private void flush() {
    if (!paragraph.isEmpty()) {
      List<String> wrapped = Terminal.wrapped(marked(paragraph.toString()), indent + hang);
      for (int i = 0; i < wrapped.size(); i++) {
        // The first line carries the bullet itself in the room of the hanging indent.
        String line =
            i == 0
                ? indent + wrapped.get(0).substring(indent.length() + hang.length())
                : wrapped.get(i);
        out.add(painted(line));
      }
      paragraph.setLength(0);
    }
    hang = "";
  }

  /**
   * Replaces the asterisks of emphasis. A phrase is mostly a message of the tests, which is not
   * readable without quotes, also in a file. A single word, and a label before a colon, need none.
   */
  private static String marked(String text) {
    return EMPHASIS
        .matcher(text)
        .replaceAll(
            found -> {
              String inner = found.group(1);
              boolean kept = inner == null || inner.indexOf('"') >= 0;
              boolean bare = !kept && (!inner.contains(" ") || inner.endsWith(":"));
              String shown = kept ? found.group() : bare ? inner : "\"" + inner + "\"";
              return Matcher.quoteReplacement(shown);
            });
  }

  private String painted(String line) {
    if (terminal.colours() == jobsinpractice.testkit.Colours.NONE) {
      return line;
    }
    String code =
        CODE.matcher(line).replaceAll(m -> Matcher.quoteReplacement(terminal.cyan(m.group(1))));
    return STRONG
        .matcher(code)
        .replaceAll(m -> Matcher.quoteReplacement(terminal.bold(m.group(1))));
  }
}
