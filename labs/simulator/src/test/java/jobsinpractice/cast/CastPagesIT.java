package jobsinpractice.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dfigures=redraw}, it first writes the tables again. */
class CastPagesIT {
  private final Path chapters = Path.of(System.getProperty("chapters", "../../chapters"));

  @Test
  @DisplayName("Every chapter and lab page has the cast's numbers")
  void agree() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Path file : pages()) {
      String page = read(file);
      if ("redraw".equals(System.getProperty("figures"))) {
        if (!CastPages.withTables(page).equals(page)) {
          Files.writeString(file, CastPages.withTables(page));
        }
        page = read(file);
      }
      for (String line : CastPages.disagreements(page)) wrong.add(name(file) + ": " + line);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  @DisplayName("A table with another number is found")
  void plantedTable() throws Exception {
    String page = read(chapters.resolve("the-shop.md"));
    assertThat(page).contains("| 350 ms |");
    assertThat(CastPages.disagreements(page.replace("| 350 ms |", "| 300 ms |"))).isNotEmpty();
  }

  @Test
  @DisplayName("A sentence with another number is found, unless it says suppose")
  void plantedSentence() {
    assertThat(Claims.disagreements("A welcome mail takes 350 ms.")).isEmpty();
    assertThat(Claims.disagreements("A welcome mail takes 1 s."))
        .containsExactly("\"welcome mail takes 1 s\", but WelcomeMail has [0.004, 0.346, 0.35]");
    assertThat(Claims.disagreements("20 threads call webhooks of 300 ms.")).hasSize(1);
    assertThat(Claims.disagreements("Thumbnails (2 s) are slow.")).hasSize(1);
    assertThat(Claims.disagreements("A webhook is promised within 5 s.")).hasSize(1);
    assertThat(Claims.disagreements("6 `Thumbnail` jobs arrive each second.")).hasSize(1);
    assertThat(
            Claims.disagreements("70 webhooks a second arrive, or 250 webhooks arrive a second."))
        .isEmpty();
    String supposed = "Suppose that a partner takes 12 s.\n\nWebhooks of 12 s keep threads busy.";
    assertThat(Claims.disagreements(supposed)).isEmpty();
    assertThat(Claims.disagreements(supposed + "\n\n## Next\n\nWebhooks of 12 s.")).hasSize(1);
    assertThat(Claims.disagreements("```\nwebhooks of 12 s\n```")).isEmpty();
  }

  private List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(files(chapters, ".*\\.md"));
    pages.addAll(files(chapters.resolve("../labs"), ".*/lab\\d+/(README|hints)\\.md"));
    pages.addAll(files(chapters.resolve("../solutions"), ".*/lab\\d+/README\\.md"));
    return pages;
  }

  private String name(Path file) {
    return chapters.resolve("..").normalize().relativize(file.normalize()).toString();
  }

  static List<Path> files(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().replace('\\', '/').matches(name))
          .filter(file -> !file.toString().contains("target"))
          .sorted()
          .toList();
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file).replace("\r", "");
  }
}
