package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jobsinpractice.testkit.Colours;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Markdown in a terminal")
class TerminalMarkdownTest {
  @ParameterizedTest
  @EnumSource(Colours.class)
  @DisplayName("shows where a quoted message begins and ends, with colours and without")
  void quoted(Colours colours) {
    String text = "*start() starts a thread\nand returns* rules out a loop. *A lock*: choose it.";

    assertThat(shown(text, colours))
        .containsExactly(
            "\"start() starts a thread and returns\" rules out a loop. \"A lock\": choose it.");
  }

  @Test
  @DisplayName("needs no marks for a single word, nor for a label")
  void words() {
    assertThat(shown("*Why:* it is late *because* it waits.", Colours.NONE))
        .containsExactly("Why: it is late because it waits.");
  }

  @Test
  @DisplayName("leaves code as it is")
  void code() {
    String text = "`SELECT *` and `a*b*c` and *`INSERT` without a key* and 2 * 3 * 4";

    assertThat(shown(text, Colours.NONE))
        .containsExactly("`SELECT *` and `a*b*c` and \"`INSERT` without a key\" and 2 * 3 * 4");
  }

  private static List<String> shown(String text, Colours colours) {
    PrintStream none =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return Markdown.lines(text, new Terminal(none, none, colours, false), "");
  }
}
