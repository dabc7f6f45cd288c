package jobsinpractice.gate.prose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of a file: Markdown without its code, or a source's comments and string literals.
 */
record ProseFile(String name, String text) {
  private static final Pattern JAVA =
      Pattern.compile(
          "\"\"\"(?<block>.*?)\"\"\"|\"(?<literal>(?:[^\"\\\\\\n]|\\\\.)*)\""
              + "|/\\*\\*?(?<comment>.*?)\\*/|//(?<line>[^\\n]*)|'(?:[^'\\\\\\n]|\\\\.)'",
          Pattern.DOTALL);

  static ProseFile read(Path root, Path file) {
    try {
      String name = root.relativize(file).toString().replace('\\', '/');
      String text = Files.readString(file);
      return new ProseFile(name, name.endsWith(".md") ? markdown(text) : source(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String markdown(String text) {
    return text.replaceAll("(?ms)^ *```.*?^ *```$", "")
        .replaceAll("<!--.*?-->", "")
        .replaceAll("`[^`\\n]*`", "X")
        .replaceAll("!?\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
        .replaceAll("(?<!\\n)\\n(?![\\n\\-|#>0-9])", " ");
  }

  static String source(String text) {
    StringBuilder prose = new StringBuilder();
    Matcher part = JAVA.matcher(text);
    int last = 0;
    while (part.find()) {
      // Literals joined by + are one sentence; so are comment lines that follow each other.
      boolean joined = text.substring(last, part.start()).matches("\\s*\\+?\\s*");
      prose.append(joined ? "" : "\n");
      for (String group : new String[] {"block", "literal", "comment", "line"}) {
        if (part.group(group) != null) {
          String words = part.group(group).replaceAll("\\n\\s*\\*?", " ");
          prose.append(group.equals("line") ? " " + words : words);
        }
      }
      last = part.end();
    }
    return prose.toString().replaceAll("\\{@(?:code|link) [^}]*\\}", "X").replace("\\\"", "\"");
  }

  /** Words of prose; code, tables, and folds do not count as reading. */
  int words() {
    String reading =
        text.replaceAll("(?s)<details>.*?</details>", "").replaceAll("(?m)^\\|.*$", "").strip();
    return reading.isEmpty() ? 0 : reading.split("\\s+").length;
  }
}
