package jobsinpractice.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobsinpractice.runner.Labs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an editor finds in the clone: tasks for VS Code and IntelliJ IDEA, and a dev container. */
@DisplayName("An editor's files")
class EditorsIT {
  /**
   * The compilers that m2e knows; a module with another one gets no Java nature. Source:
   * org.eclipse.m2e.jdt/lifecycle-mapping-metadata.xml of eclipse-m2e/m2e-core.
   */
  private static final List<String> KNOWN_TO_M2E =
      List.of("javac", "eclipse", "jdt", "javac-with-errorprone");

  private static final Pattern LAB = Pattern.compile("labs[/\\\\]+lab'? ([a-z]+)\"");
  private static final Pattern M2E =
      Pattern.compile(
          "<name>m2e.version</name>.*?<lab.compiler>(.*?)</lab.compiler>", Pattern.DOTALL);

  private final Path root = Labs.find(Path.of("")).root();

  @Test
  @DisplayName("call commands that labs/lab has")
  void commands() throws IOException {
    for (Path file : files()) {
      List<String> commands = commands(Files.readString(file));
      assertThat(commands).as(file.toString()).isNotEmpty().allMatch(this::known);
    }
    assertThat(commands("\"'${workspaceFolder}\\\\labs\\\\lab' tset\"")).containsExactly("tset");
    assertThat(known("tset")).isFalse();
  }

  @Test
  @DisplayName("are JSON where they should be")
  void json() throws IOException {
    for (Path file : files()) {
      if (file.toString().endsWith(".json")) {
        try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
          while (parser.nextToken() != null) {
            parser.getValueAsString();
          }
        }
      }
    }
  }

  @Test
  @DisplayName("give a lab a compiler that Eclipse and VS Code know")
  void compiler() throws IOException {
    String pom = Files.readString(root.resolve("labs/pom.xml"));
    Matcher profile = M2E.matcher(pom);
    assertThat(pom).contains("<compilerId>${lab.compiler}</compilerId>");
    assertThat(profile.find()).isTrue();
    assertThat(KNOWN_TO_M2E).contains(profile.group(1));
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    files.add(root.resolve(".vscode/tasks.json"));
    files.add(root.resolve(".devcontainer/devcontainer.json"));
    try (Stream<Path> runs = Files.list(root.resolve(".run"))) {
      files.addAll(runs.toList());
    }
    return files;
  }

  private static List<String> commands(String text) {
    return LAB.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private boolean known(String command) {
    String source = Character.toUpperCase(command.charAt(0)) + command.substring(1);
    Path tool = root.resolve("labs/tool/src/main/java/jobsinpractice/tool");
    return Files.exists(tool.resolve(source + "Command.java"));
  }
}
