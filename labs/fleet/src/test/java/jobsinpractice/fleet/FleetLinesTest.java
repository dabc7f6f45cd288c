package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The lines of a fleet")
class FleetLinesTest {
  private static final String RED = "\u001b[31mlate\u001b[0m";

  @Test
  @DisplayName("have no colours in a file, also where the learner's code prints them")
  void file() {
    assertThat(printed(false)).endsWith("worker.1   | late\n").doesNotContain("\u001b");
  }

  @Test
  @DisplayName("keep the colours of the learner's code in a terminal")
  void terminal() {
    assertThat(printed(true)).contains(RED);
  }

  private static String printed(boolean coloured) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new FleetStart(out, coloured, pages -> {}).say("worker.1", 36, RED);
    return bytes.toString(StandardCharsets.UTF_8).replace("\r", "");
  }
}
