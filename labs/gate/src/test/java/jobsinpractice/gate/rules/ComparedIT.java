package jobsinpractice.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jobsinpractice.runner.Labs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page that compares the engine with others")
class ComparedIT {
  /** A row whose column "here" says more than no, and its test. */
  private static final Pattern ROW = Pattern.compile("(?m)^\\|.*\\|([^|]+)\\|([^|]*)\\|$");

  private static final String PAGE = "engine/docs/compared.md";

  private final Path root = Labs.find(Path.of("")).root();

  @Test
  @DisplayName("names a test that is there for each thing that the engine has")
  void tests() {
    String page = RepositoryFiles.read(root, PAGE::equals).get(PAGE);
    assertThat(page).contains("| yes | `RecoveryIT` |");
    assertThat(unproved(page)).isEmpty();
    assertThat(unproved("| x | yes | `NoSuchIT` |")).containsExactly("`NoSuchIT`");
    assertThat(unproved("| x | yes | |")).containsExactly("");
    assertThat(unproved("| x | **no** | |")).isEmpty();
  }

  private List<String> unproved(String page) {
    Set<String> tests =
        RepositoryFiles.read(root, name -> name.endsWith("IT.java")).keySet().stream()
            .map(name -> "`" + Path.of(name).getFileName().toString().replace(".java", "`"))
            .collect(Collectors.toSet());
    List<String> unproved = new ArrayList<>();
    Matcher rows = ROW.matcher(page);
    while (rows.find()) {
      String here = rows.group(1).strip();
      String test = rows.group(2).strip();
      boolean claims = !here.startsWith("**no**") && !here.equals("here") && !here.startsWith("-");
      if (claims && !tests.contains(test)) {
        unproved.add(test);
      }
    }
    return unproved;
  }
}
