package jobsinpractice.gate;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobsinpractice.runner.Labs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The course's text and its code cannot drift: code in Markdown is quoted by marker, and every link
 * and every chapter section that a lab names is there.
 *
 * <p>A comment {@code <!-- snippet: path#name -->} stands above the fenced block. The name is that
 * of a marked part of the file ({@code // snippet: name} to {@code // end snippet}, or a solution's
 * region); {@code path#"text"} quotes from the first line that holds the text to the line that
 * closes it; {@code path} alone is the whole file.
 */
@DisplayName("The course's text")
class SnippetsIT {
  private static final String REWRITE =
      "./mvnw -Pkit -pl labs/gate verify -Dit.test=SnippetsIT -Dsnippets=write";
  private static final Pattern QUOTE =
      Pattern.compile(
          "(?m)^<!-- snippet: (\\S+?)(?:#(.+?))? -->\\n+(```\\w*\\n(?s:.*?)^```$\\n?)?");
  private static final Pattern START =
      Pattern.compile("\\s*(?://|--|#|<!--) (?:snippet:|region) ([\\w-]+)\\s*(?:-->)?");
  private static final Pattern END =
      Pattern.compile("\\s*(?://|--|#|<!--) (?:end snippet|endregion)\\s*(?:-->)?");
  private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern SECTION =
      Pattern.compile("chapter (\\d+), \\\\?\"([^\"\\\\]+)\\\\?\"");
  private static final Set<String> NOT_OURS = Set.of("target", ".git", ".lab", "node_modules");

  private final Path root = Labs.find(Path.of("")).root();

  @Test
  @DisplayName("quotes code as it is in the source")
  void snippets() throws IOException {
    boolean write = "write".equals(System.getProperty("snippets"));
    List<String> stale = new ArrayList<>();
    for (Path page : files(".md")) {
      String text = Files.readString(page);
      String fresh = quoted(page, text);
      if (!fresh.equals(text) && write) {
        Files.writeString(page, fresh);
      } else if (!fresh.equals(text)) {
        stale.add(root.relativize(page).toString());
      }
    }
    assertThat(stale).as("pages whose code differs from its source; to fix: " + REWRITE).isEmpty();
  }

  /** Such code compiles, because its source does. The readme's one-liners are not whole code. */
  @Test
  @DisplayName("has no Java in the engine's guides that is not quoted")
  void guides() throws IOException {
    List<String> written = new ArrayList<>();
    for (Path page : files(".md")) {
      boolean guide = page.startsWith(root.resolve("engine/docs"));
      if (guide && writtenJava(Files.readString(page))) {
        written.add(root.relativize(page).toString());
      }
    }
    assertThat(written).as("guides with a java block that has no snippet comment").isEmpty();
    assertThat(writtenJava("```java\nint i;\n```\n")).isTrue();
    assertThat(writtenJava("<!-- snippet: A.java -->\n```java\nint i;\n```\n")).isFalse();
  }

  private static boolean writtenJava(String page) {
    return QUOTE.matcher(page).replaceAll("").contains("```java");
  }

  @Test
  @DisplayName("links to files and headings that exist")
  void links() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : files(".md")) {
      Matcher link = LINK.matcher(withoutCode(Files.readString(page)));
      while (link.find()) {
        String[] target = link.group(1).split("#", 2);
        if (link.group(1).matches("[a-z]+:.*")) {
          continue;
        }
        Path file = target[0].isEmpty() ? page : page.resolveSibling(target[0]).normalize();
        boolean heading = target.length == 1 || headings(file).contains(target[1]);
        if (!Files.exists(file) || !heading) {
          broken.add(root.relativize(page) + ": " + link.group(1));
        }
      }
    }
    assertThat(broken).as("links that lead nowhere").isEmpty();
  }

  @Test
  @DisplayName("has every section of a chapter that a lab sends its reader to")
  void sections() throws IOException {
    List<Path> pages = new ArrayList<>(files(".md"));
    pages.addAll(files("Test.java"));
    pages.removeIf(page -> page.startsWith(root.resolve("labs/gate"))); // its labs are made up
    List<String> missing = new ArrayList<>();
    for (Path page : pages) {
      Matcher section = SECTION.matcher(Files.readString(page));
      while (section.find()) {
        String chapter = String.format(Locale.ROOT, "%02d-", Integer.parseInt(section.group(1)));
        boolean there = false;
        for (Path file : files(".md")) {
          there |=
              file.startsWith(root.resolve("chapters"))
                  && file.getFileName().toString().startsWith(chapter)
                  && headings(file).contains(slug(section.group(2)));
        }
        if (!there) {
          missing.add(root.relativize(page) + ": " + section.group());
        }
      }
    }
    assertThat(missing).as("sections that no chapter has").isEmpty();
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
          .filter(file -> names(root.relativize(file)).noneMatch(NOT_OURS::contains))
          .sorted()
          .toList();
    }
  }

  private static Stream<String> names(Path path) {
    return Stream.iterate(path, p -> p != null, Path::getParent).map(p -> "" + p.getFileName());
  }

  private String quoted(Path page, String text) {
    return QUOTE
        .matcher(text)
        .replaceAll(
            quote -> {
              String file = quote.group(1);
              String part = quote.group(2);
              String marker = file + (part == null ? "" : "#" + part);
              String code = part(root.relativize(page) + ": " + marker, file, part);
              String language = file.substring(file.lastIndexOf('.') + 1);
              return Matcher.quoteReplacement(
                  "<!-- snippet: "
                      + marker
                      + " -->\n```"
                      + language
                      + "\n"
                      + code
                      + "\n```\n"
                      + (quote.group(3) == null ? "\n" : ""));
            });
  }

  private String part(String where, String file, String part) {
    List<String> lines;
    try {
      lines = Files.readAllLines(root.resolve(file));
    } catch (IOException e) {
      throw new AssertionError(where + ": there is no such file");
    }
    List<String> found =
        part == null ? lines : part.startsWith("\"") ? held(lines, part) : marked(lines, part);
    assertThat(found).as(where + ": the file has no such part").isNotEmpty();
    String code =
        found.stream()
            .filter(line -> !START.matcher(line).matches() && !END.matcher(line).matches())
            .collect(joining("\n"));
    return code.stripIndent().replaceAll("^\\n+|\\s+$", "");
  }

  private static List<String> marked(List<String> lines, String name) {
    List<String> found = new ArrayList<>();
    boolean inside = false;
    for (String line : lines) {
      Matcher start = START.matcher(line);
      if (start.matches() && start.group(1).equals(name)) {
        inside = true;
      } else if (inside && END.matcher(line).matches()) {
        return found;
      } else if (inside) {
        found.add(line);
      }
    }
    return List.of();
  }

  /** From the line with the text to the line that closes what it opens: same indent, or ";". */
  private static List<String> held(List<String> lines, String quotedText) {
    String text = quotedText.substring(1, quotedText.length() - 1);
    List<String> found = new ArrayList<>();
    String indent = null;
    for (String line : lines) {
      if (indent == null && line.contains(text)) {
        indent = line.substring(0, line.length() - line.stripLeading().length());
      }
      if (indent != null) {
        found.add(line);
        if (line.endsWith(";") && found.size() == 1 || line.matches(indent + "[})].*")) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static List<String> headings(Path page) throws IOException {
    if (!Files.isRegularFile(page)) {
      return List.of();
    }
    return withoutCode(Files.readString(page))
        .lines()
        .filter(line -> line.matches("#{1,6} .*"))
        .map(line -> slug(line.replaceFirst("#+ ", "")))
        .toList();
  }

  /** A heading's anchor, as GitHub makes it. */
  private static String slug(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .strip()
        .replace(' ', '-');
  }

  private static String withoutCode(String text) {
    return text.replaceAll("(?ms)^```.*?^```$", "").replaceAll("`[^`\n]*`", "");
  }
}
