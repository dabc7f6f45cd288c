package jobsinpractice.prose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sentences of a file: Markdown without its code, a source's comments and string literals, or
 * the text between a page's tags.
 */
record ProseFile(String name, String text) {
  private static final int LONG = 30;
  private static final int MANY_NUMBERS = 2;

  private static final Pattern SOURCE =
      Pattern.compile(
          "\"\"\"(?<block>.*?)\"\"\"|\"(?<literal>(?:[^\"\\\\\\n]|\\\\.)*)\""
              + "|/\\*\\*?(?<comment>.*?)\\*/|//(?<line>[^\\n]*)|'(?<single>(?:[^'\\\\\\n]|\\\\.)*)'",
          Pattern.DOTALL);
  private static final List<String> PARTS =
      List.of("block", "literal", "comment", "line", "single");

  private static final Pattern EQUATION =
      Pattern.compile("[\\d(][^.;:?!]*? = [^ ,.;:?!]+(?: [\\p{L}%]+)?");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,-])[$−–-]?\\d[\\d,.]*");
  private static final Pattern A_NAME =
      Pattern.compile(
          "(?i)\\b(?:chapters?|labs?|tasks?|JDK|Java|Sidekiq|Ruby|Redis|G1|version|step) \\d[\\d.]*");

  static ProseFile read(Path file) {
    try {
      String text = Files.readString(file);
      String name = ProjectFiles.name(file);
      if (name.endsWith(".md")) return new ProseFile(name, markdown(text));
      if (name.endsWith(".html")) return new ProseFile(name, page(text));
      if (name.endsWith(".lua")) return new ProseFile(name, script(text));
      return new ProseFile(name, source(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String markdown(String text) {
    return text.replaceAll("(?ms)^[ >]*```.*?^[ >]*```$", "")
        .replaceAll("(?s)<!--.*?-->", "")
        .replaceAll("`[^`\\n]*`", "X")
        .replaceAll("(?s)!?\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
        .replaceAll("(?m)^> ?", "")
        .replaceAll("</?(?:details|summary)>", "\n\n")
        .replaceAll("(?<!\\n)\\n(?![\\n|#<]| *[-*] | *\\d+\\. )", " ");
  }

  static String source(String text) {
    StringBuilder prose = new StringBuilder();
    Matcher part = SOURCE.matcher(text);
    int last = 0;
    while (part.find()) {
      // Literals joined by + are one sentence; so are comment lines that follow each other.
      boolean joined = text.substring(last, part.start()).matches("\\s*\\+?\\s*");
      prose.append(joined ? "" : "\n");
      for (String group : PARTS) {
        if (part.group(group) == null) continue;
        String words = part.group(group).replaceAll("\\n\\s*\\*?", " ");
        prose.append(group.equals("line") ? " " + words : words);
      }
      last = part.end();
    }
    return prose.toString().replaceAll("\\{@(?:code|link) [^}]*\\}", "X").replace("\\\"", "\"");
  }

  static String page(String text) {
    return text.replaceAll("(?s)\\{\\{.*?\\}\\}", "X")
        .replaceAll("(?s)\\{%.*?%\\}|\\{#.*?#\\}", "")
        .replaceAll("</?(?:b|bdi|code|span|a)(?: [^>]*)?>", "")
        .replaceAll("(?s)<[^>]*>", "\n");
  }

  static String script(String text) {
    StringBuilder prose = new StringBuilder();
    Matcher comment = Pattern.compile("--(.*)").matcher(text);
    while (comment.find()) prose.append(comment.group(1));
    return prose.toString();
  }

  /** Words of prose, folds included; code and tables do not count as reading. */
  int words() {
    String reading = text.replaceAll("(?m)^\\|.*$", "").strip();
    return reading.isEmpty() ? 0 : reading.split("\\s+").length;
  }

  long longSentences() {
    return sentences().filter(sentence -> sentence.split("\\s+").length > LONG).count();
  }

  /** Returns the sentences with more than two numbers; an equation counts as one. */
  long crowdedSentences() {
    return sentences()
        .map(sentence -> A_NAME.matcher(sentence).replaceAll("X"))
        .map(sentence -> EQUATION.matcher(sentence).replaceAll("1"))
        .filter(sentence -> NUMBER.matcher(sentence).results().count() > MANY_NUMBERS)
        .count();
  }

  private Stream<String> sentences() {
    return text.replaceAll("(?m)^(?:\\||#).*$", "\n")
        .lines()
        .flatMap(line -> Stream.of(line.split("(?<=[.?!:;])[\"*)]*\\s+(?=[\\p{Lu}\"*(])")))
        .map(String::strip)
        .filter(sentence -> !sentence.isEmpty());
  }
}
