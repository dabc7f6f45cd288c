package jobsinpractice.simulator.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Run with {@code -Dfigures=redraw}, it first draws all figures again. */
class FiguresIT {
  @Test
  @DisplayName("Every figure in the chapters is what the simulator draws now")
  void upToDate() throws Exception {
    Path chapters = Path.of(System.getProperty("chapters", "../../chapters"));
    Figures figures = new Figures(chapters.resolve("figures"));
    if ("redraw".equals(System.getProperty("figures"))) {
      figures.redraw();
      return;
    }
    assertThat(figures.stale())
        .as("stale figures; %s/README.md says how to redraw them", "labs/simulator")
        .isEmpty();
  }

  @Test
  @DisplayName("A figure that is missing, or was edited by hand, is stale; line ends do not matter")
  void stale(@TempDir Path folder) throws Exception {
    Figures figures =
        new Figures(
            folder,
            List.of(
                new FigureEntry("a.svg", "0", "an a", () -> new Chart("A")),
                new FigureEntry("b.svg", "1", "a b", () -> new Diagram("B & C < D", 40))));
    assertThat(figures.stale()).containsExactly("a.svg", "b.svg", "README.md");
    figures.redraw();
    assertThat(figures.stale()).isEmpty();
    Path drawn = folder.resolve("a.svg");
    String svg = Files.readString(drawn);
    Files.writeString(drawn, svg.replace("\n", "\r\n"));
    assertThat(figures.stale()).isEmpty();
    Files.writeString(drawn, svg.replace(">A<", ">Hand made<"));
    assertThat(figures.stale()).containsExactly("a.svg");
  }
}
