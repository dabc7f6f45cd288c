package jobsinpractice.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jobsinpractice.runner.Labs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of CONTRIBUTING, "Code", that a program can check. */
@DisplayName("A Java file")
class CodeRulesIT {
  private static final Path EXCEPTIONS = Path.of("src/test/resources/rules/long-files.txt");

  private final Path root = Labs.find(Path.of("")).root();
  private final Map<String, String> files = RepositoryFiles.read(root, CodeRulesIT::java);

  private static boolean java(String name) {
    return name.matches(".*/src/(main|test|it|jmh)/java/.*\\.java");
  }

  @Test
  @DisplayName("has braces around a body on a line of its own")
  void braces() {
    List<String> wrong = new ArrayList<>();
    files.forEach((name, text) -> wrong.addAll(CodeRules.braces(name, text)));
    assertThat(wrong).isEmpty();
  }

  @Test
  @DisplayName("is short enough to read in one sitting")
  void length() throws IOException {
    Map<String, Integer> exceptions = exceptions();
    List<String> wrong = new ArrayList<>();
    files.forEach((name, text) -> wrong.addAll(CodeRules.length(name, text, exceptions.get(name))));
    assertThat(wrong).isEmpty();
    exceptions
        .keySet()
        .removeIf(
            name ->
                files.containsKey(name)
                    && !CodeRules.length(name, files.get(name), null).isEmpty());
    exceptions.keySet().forEach(name -> System.out.println(name + " needs no exception any more"));
  }

  /** Lines of the form {@code file lines because why}. */
  private static Map<String, Integer> exceptions() throws IOException {
    Map<String, Integer> exceptions = new TreeMap<>();
    for (String line : Files.readAllLines(EXCEPTIONS)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      assertThat(line).matches("\\S+ \\d+ because .+");
      String[] words = line.split(" ");
      exceptions.put(words[0], Integer.valueOf(words[1]));
    }
    return exceptions;
  }

  @Test
  @DisplayName("is checked by rules that find a planted example")
  void planted() {
    String wrong =
        "if (a(b)) // why\n  c();\nfor (int i = 0; i < n; i++)\n  c();\nif (x) { } else\n  d();";
    assertThat(CodeRules.braces("A.java", wrong)).hasSize(3);
    String right =
        "if (a) c();\n// if (a)\nwhile (a\n    && b) {\n}\nString s = \"if (a)\\n\";\n/* for (a)\n */\n"
            + "do { } while (a);\nelse if (b) {}\nfor (;;) ;";
    assertThat(CodeRules.braces("A.java", right)).isEmpty();
    String main = "labs/x/src/main/java/A.java";
    String test = "labs/x/src/test/java/A.java";
    assertThat(CodeRules.length(main, "x\n".repeat(300), null)).isEmpty();
    assertThat(CodeRules.length(main, "x\n".repeat(301), null)).hasSize(1);
    assertThat(CodeRules.length(main, "x\n".repeat(301), 301)).isEmpty();
    assertThat(CodeRules.length(test, "x\n".repeat(500), null)).isEmpty();
    assertThat(CodeRules.length(test, "x\n".repeat(501), null)).hasSize(1);
  }
}
