package jobsinpractice.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

  /**
   * The fields of containers.dev's specification that a dev container with an image can have, and
   * that this course could use. The tools ignore any other field, and a mistyped one too.
   */
  private static final Set<String> DEV_CONTAINER =
      Set.of(
          "name",
          "image",
          "postCreateCommand",
          "customizations",
          "containerEnv",
          "forwardPorts",
          "hostRequirements",
          "portsAttributes",
          "remoteUser");

  private static final Pattern IMAGE =
      Pattern.compile("mcr\\.microsoft\\.com/devcontainers/java:\\d+-(\\d+)-[a-z]+");
  private static final Pattern RELEASE =
      Pattern.compile("<maven.compiler.release>(\\d+)</maven.compiler.release>");

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

  @Test
  @DisplayName("open a container with the course's Java, and with no field that its tools ignore")
  void devContainer() throws IOException {
    Map<String, String> fields =
        topLevel(Files.readString(root.resolve(".devcontainer/devcontainer.json")));
    assertThat(DEV_CONTAINER).containsAll(fields.keySet());
    Matcher image = IMAGE.matcher(fields.get("image"));
    Matcher release = RELEASE.matcher(Files.readString(root.resolve("pom.xml")));
    assertThat(image.matches()).isTrue();
    assertThat(release.find()).isTrue();
    assertThat(image.group(1)).isEqualTo(release.group(1));
    assertThat(DEV_CONTAINER)
        .doesNotContainAnyElementsOf(topLevel("{\"postCreateComand\": {\"name\": 1}}").keySet());
  }

  /** Returns the fields of a JSON object, with the values that are texts. */
  private static Map<String, String> topLevel(String json) throws IOException {
    Map<String, String> fields = new TreeMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        fields.put(name, parser.nextToken() == JsonToken.VALUE_STRING ? parser.getText() : "");
        parser.skipChildren();
      }
    }
    return fields;
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
