package jobsinpractice.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The book as one file")
class EpubTest {
  private static final String CHAPTER =
      """
      # 0 · Start

      A [retry set](glossary.md#retry-set), a [class](../engine/core/A.java), and
      [a site](https://example.org/?a=1&b=2) & <script>alert(1)</script>.

      ![Bars & lines.](figures/bars.svg)

      | a | b |
      |---|--:|
      | 1 | 2 |

      > **Predict.** How long?

      <details><summary>Answer</summary>

      Five `<b>` seconds.<br>

      </details>

      ## Late

      [Up](#late)
      """;

  private static Book book(Path folder) {
    return new Book(
        SmallCourse.in(folder)
            .with("engine/core/A.java", "class A {}\n")
            .with(
                "chapters/figures/bars.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'></svg>")
            .with("chapters/00-start.md", CHAPTER)
            .root());
  }

  @Test
  @DisplayName("an EPUB has XHTML pages with links that lead to its own parts")
  void epub(@TempDir Path folder) throws IOException, ParserConfigurationException {
    EpubFiles files = new EpubFiles(new Epub(book(folder)).bytes());
    assertThat(files.faults()).isEmpty();
    String page = files.all().get("book/chapters/00-start.xhtml");
    assertThat(page)
        .contains("<a href=\"glossary.xhtml#retry-set\">retry set</a></span>, a class, and")
        .contains("<a href=\"https://example.org/?a=1&amp;b=2\">a site</a>")
        .contains("<img src=\"figures/bars.svg\" alt=\"Bars &amp; lines.\"", "class=\"right\"")
        .contains("<a href=\"#late\">Up</a>");
    assertThat(files.all().get("book/nav.xhtml")).contains("labs/lab0/index.xhtml");
    assertThat(new Epub(book(folder)).bytes()).isEqualTo(new Epub(book(folder)).bytes());
  }

  @Test
  @DisplayName("the page to print has every chapter, with open folds and links inside itself")
  void print(@TempDir Path folder) {
    Map<String, Book.Item> files = new PrintedBook(book(folder)).files();
    assertThat(files)
        .containsOnlyKeys(
            "index.html", "assets/book.css", "assets/print.css", "chapters/figures/bars.svg");
    String page = new String(files.get("index.html").bytes(), StandardCharsets.UTF_8);
    assertThat(page)
        .contains("<details open>", "<img src=\"chapters/figures/bars.svg\"")
        .containsPattern("id=\"(page-\\d+-late)\"(?s:.*)href=\"#\\1\"")
        .containsPattern("href=\"#(page-\\d+-retry-set)\"(?s:.*)id=\"\\1\"")
        .doesNotContain("<script", "class=\"meaning\"");
  }
}
