package jobsinpractice.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The figures, the simulator, the labs, and the examples")
class CastUsersIT {
  private final Path chapters = Path.of(System.getProperty("chapters", "../../chapters"));

  @Test
  @DisplayName("The words in every figure have the cast's numbers")
  void figures() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Path file : CastPagesIT.files(chapters.resolve("figures"), ".*\\.svg")) {
      String words = Files.readString(file).replaceAll("(?s)<style>.*?</style>|<[^>]*>", " ");
      for (String line : Claims.disagreements(words)) wrong.add(file.getFileName() + ": " + line);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  @DisplayName("No source gives a job class of the cast a duration that is not the cast's")
  void sources() throws Exception {
    List<Path> files = new ArrayList<>();
    files.addAll(CastPagesIT.files(chapters.resolve("../labs"), ".*/lab\\d+/src/.*\\.java"));
    files.addAll(CastPagesIT.files(chapters.resolve("../solutions"), ".*/src/.*\\.java"));
    files.addAll(CastPagesIT.files(chapters.resolve("../labs/fleet"), ".*\\.java"));
    files.addAll(CastPagesIT.files(chapters.resolve("../labs/simulator/src/main"), ".*\\.java"));
    files.addAll(CastPagesIT.files(chapters.resolve("../engine/examples/src"), ".*\\.java"));
    List<String> wrong = new ArrayList<>();
    for (Path file : files) {
      for (String line : Sources.disagreements(Files.readString(file))) {
        wrong.add(file.getFileName() + ": " + line);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  @DisplayName("A duration in a source that is not the cast's is found, unless it is supposed")
  void planted() {
    String wrong = "load = job(\"Webhook\").io(ms(300))";
    assertThat(Sources.disagreements(wrong))
        .containsExactly(
            "io(ms(300) in a statement with \"Webhook\"; it has [7.0E-4, 0.2, 0.2007, 90.0]");
    assertThat(Sources.disagreements("job(\"Webhook\").io(ms(200))")).isEmpty();
    assertThat(Sources.disagreements("new Flow(\"Webhook\", 90, Duration.ofMillis(400))"))
        .hasSize(1);
    assertThat(Sources.disagreements("new Kind(\"Thumbnail\", 1, 0.05, 0.01)")).hasSize(1);
    assertThat(Sources.disagreements("// Suppose a slow partner.\n" + wrong)).isEmpty();
  }
}
