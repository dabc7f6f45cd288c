package jobsinpractice.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobsinpractice.runner.Labs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A reader can paste what a text asks to run: a block of commands is marked {@code sh}, and what
 * explains a command is a comment, which the book's button leaves out. All formulas look alike: a
 * formula that is not a part of a sentence is a block that is marked {@code formula}.
 */
@DisplayName("A block of a text")
class BlocksIT {
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```(?<language>[^\\n]*)\\n(?<text>.*?)^```$");
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?:labs/lab|\\./mvnw|\\.ci/\\w+|cd|curl|docker|export|foreman|git|java|kubectl|redis-cli|tar) .*");

  /** Two spaces inside quotes belong to the command. */
  private static final Pattern EXPLAINED =
      Pattern.compile("(?:[^'\"# ]|'[^']*'|\"[^\"]*\"| (?! ))+ {2,}+(?!# ).*");

  private static final Pattern FORMULA =
      Pattern.compile("(?m)^(?:\\*\\*|> )?[\\p{L}₀-₉ ]+ = [^=\\n]*[×−/·][^=.\\n]*$");

  private final Path root = Labs.find(Path.of("")).root();

  @Test
  @DisplayName("is marked if it holds commands")
  void marked() {
    assertThat(unmarked(RepositoryFiles.read(root, name -> name.endsWith(".md")))).isEmpty();
    assertThat(unmarked(Map.of("a.md", "x\n\n```\nlabs/lab test 1\n```\n")))
        .containsExactly("a.md: labs/lab test 1");
  }

  @Test
  @DisplayName("explains a command in a comment")
  void explained() {
    Map<String, String> files = RepositoryFiles.read(root, name -> name.endsWith(".md"));
    assertThat(files).containsKey("labs/lab1/README.md");
    assertThat(bare(files)).isEmpty();
    String planted =
        "```sh\nlabs/lab test 1   # all\nlabs/lab test 1   all tests\necho 'a  b' # x  y\n```\n";
    assertThat(bare(Map.of("a.md", planted))).containsExactly("a.md: labs/lab test 1   all tests");
  }

  @Test
  @DisplayName("is marked if it holds a formula, which is nothing else than such a block")
  void formulas() {
    assertThat(formulas(RepositoryFiles.read(root, BlocksIT::chapter))).isEmpty();
    String planted =
        "**a = b / c**\n\n> a = b × c\n\n```\na = 1 − b\n```\n\n```formula\na = b / c\n```\n\nSo 1 = 2 / 2.\n";
    assertThat(formulas(Map.of("a.md", planted)))
        .containsExactly("a.md: **a = b / c**", "a.md: > a = b × c", "a.md: a = 1 − b");
  }

  private static boolean chapter(String name) {
    return name.startsWith("chapters/") && name.endsWith(".md");
  }

  private static List<String> formulas(Map<String, String> files) {
    List<String> found = new ArrayList<>();
    files.forEach(
        (name, text) -> {
          String unmarked = text.replaceAll("(?ms)^```\\w+\\n.*?^```$", "");
          Matcher formula = FORMULA.matcher(unmarked);
          while (formula.find()) {
            found.add(name + ": " + formula.group());
          }
        });
    return found;
  }

  private static List<String> unmarked(Map<String, String> files) {
    List<String> found = new ArrayList<>();
    files.forEach(
        (name, text) -> {
          Matcher block = BLOCK.matcher(text);
          while (block.find()) {
            String first = block.group("text").lines().findFirst().orElse("");
            if (!block.group("language").equals("sh") && COMMAND.matcher(first).matches()) {
              found.add(name + ": " + first);
            }
          }
        });
    return found;
  }

  private static List<String> bare(Map<String, String> files) {
    List<String> found = new ArrayList<>();
    files.forEach(
        (name, text) -> {
          Matcher block = BLOCK.matcher(text);
          while (block.find()) {
            if (block.group("language").equals("sh")) {
              block
                  .group("text")
                  .lines()
                  .filter(line -> EXPLAINED.matcher(line).matches())
                  .forEach(line -> found.add(name + ": " + line));
            }
          }
        });
    return found;
  }
}
