package jobsinpractice.simulator.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dfigures=redraw}, it first draws all figures anew. */
class FiguresIT {
  @Test
  @DisplayName("Every figure in the chapters is what the simulator draws now")
  void upToDate() throws Exception {
    Path chapters = Path.of(System.getProperty("chapters.directory", "../../chapters"));
    Figures figures = new Figures(chapters.resolve("figures"));
    if ("redraw".equals(System.getProperty("figures"))) figures.redraw();
    assertThat(figures.stale())
        .as("stale figures; redraw: ./mvnw -pl labs/simulator verify -Dfigures=redraw")
        .isEmpty();
  }
}
