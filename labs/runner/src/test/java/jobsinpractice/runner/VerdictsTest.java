package jobsinpractice.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jobsinpractice.testkit.Colours;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The screen of one run")
class VerdictsTest {
  @Test
  @DisplayName("names a place once where the code left several threads")
  void leaks() {
    List<String> leaked = List.of("thread \"a\", at A.java:1", "thread \"b\"");
    List<String> often = List.of(leaked.get(0), leaked.get(0), leaked.get(1), leaked.get(0));

    assertThat(screen(often)).isEqualTo(screen(leaked)).contains(leaked);
  }

  private static String screen(List<String> leaked) {
    Verdicts verdicts =
        new Verdicts(1, List.of(), List.of(), 5, "", List.of(), leaked, Map.of(), RunTimes.NONE);
    return verdicts.text(Colours.NONE);
  }
}
