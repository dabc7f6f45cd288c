package jobsinpractice.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jobsinpractice.runner.Labs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** CONTRIBUTING's table "Where does X happen?" names files that exist. */
@DisplayName("The map in CONTRIBUTING")
class MapIT {
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  private final Path root = Labs.find(Path.of("")).root();
  private final Map<String, String> sources =
      RepositoryFiles.read(root, name -> name.contains("/src/") && name.matches(".*\\.(java|lua)"));

  @Test
  @DisplayName("names classes, methods, scripts, and folders that are there")
  void names() {
    String text = RepositoryFiles.read(root, "CONTRIBUTING.md"::equals).get("CONTRIBUTING.md");
    String map = text.substring(text.indexOf("## Where does X happen?"));
    List<String> missing = missing(map.substring(0, map.indexOf("\n## ", 3)));
    assertThat(missing).isEmpty();
    assertThat(missing("| x | `Worker.noSuchMethod` `NoSuchClass` `none.lua` `engine/none` |"))
        .containsExactly("Worker.noSuchMethod", "NoSuchClass", "none.lua", "engine/none");
  }

  private List<String> missing(String table) {
    Set<String> files =
        sources.keySet().stream()
            .map(name -> name.substring(name.lastIndexOf('/') + 1))
            .collect(Collectors.toSet());
    List<String> missing = new ArrayList<>();
    Matcher names = NAME.matcher(table);
    while (names.find()) {
      String name = names.group(1);
      boolean there;
      if (name.contains("…") || name.contains("*")) {
        there = true; // a pattern of names
      } else if (name.endsWith(".lua")) {
        there = files.contains(name);
      } else if (name.contains("/") || name.endsWith(".xml")) {
        there = Files.exists(root.resolve(name));
      } else if (name.matches("[a-z]+")) {
        there = sources.keySet().stream().anyMatch(file -> file.contains("/" + name + "/"));
      } else {
        String[] parts = name.split("\\.");
        there = files.contains(parts[0] + ".java") && (parts.length < 2 || has(parts[0], parts[1]));
      }
      if (!there) {
        missing.add(name);
      }
    }
    return missing;
  }

  private boolean has(String type, String member) {
    return sources.entrySet().stream()
        .filter(file -> file.getKey().endsWith("/" + type + ".java"))
        .anyMatch(file -> file.getValue().matches("(?s).*\\b" + member + "\\(.*"));
  }
}
