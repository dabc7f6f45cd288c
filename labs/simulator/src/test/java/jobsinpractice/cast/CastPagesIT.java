package jobsinpractice.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dfigures=redraw}, it first writes the tables again. */
class CastPagesIT {
  private final Path chapters = Path.of(System.getProperty("chapters", "../../chapters"));

  @Test
  @DisplayName("Every page has the cast's numbers")
  void agree() throws Exception {
    for (Path file : pages()) {
      String page = read(file);
      if ("redraw".equals(System.getProperty("figures"))) {
        if (!CastPages.withTables(page).equals(page)) {
          Files.writeString(file, CastPages.withTables(page));
        }
        page = read(file);
      }
      assertThat(CastPages.disagreements(page)).as(file.getFileName().toString()).isEmpty();
    }
  }

  @Test
  @DisplayName("A table with another number is found")
  void plantedTable() throws Exception {
    String page = read(chapters.resolve("the-shop.md"));
    assertThat(page).contains("| 350 ms |");
    assertThat(CastPages.disagreements(page.replace("| 350 ms |", "| 300 ms |"))).isNotEmpty();
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(chapters)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file).replace("\r", "");
  }
}
