package jobsinpractice.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A chapter's slides")
class SlidesTest {
  private static final String CHAPTER =
      """
      # 0 · Start

      **Why start?**

      It is Monday. A [customer](glossary.md) waits.

      ## Late

      Ten jobs wait. They wait 5 s.

      > **Predict.** How long?

      <details><summary>Answer</summary>

      Five seconds.

      ![Five bars.](figures/bars.svg)
      </details>

      <details><summary>A fold</summary>

      ```
      hidden
      ```
      </details>

      | a | b |
      |---|---|
      | 1 | 2 |

      After the table.

      ## You can now

      - <script>alert(1)</script> start.

      ## What is still missing

      All of it.
      """;

  private SmallCourse course;

  @BeforeEach
  void aCourse(@TempDir Path folder) {
    course = SmallCourse.in(folder).with("chapters/00-start.md", CHAPTER);
    course.with("chapters/figures/bars.svg", "<svg viewBox='0 0 10 10'></svg>");
    course.with("chapters/teaching/slides/00.md", "# 0 · Start\n\n## Late\n\n- Jobs wait 5 s.\n");
  }

  private List<Slide> slides() {
    Contents contents = Contents.of(course.files());
    Contents.Entry chapter = contents.entry(0, Contents.Kind.CHAPTER).orElseThrow();
    return Deck.of(chapter, course.files(), "");
  }

  @Test
  @DisplayName("are its parts in their order, with the points after the question they would answer")
  void order() {
    assertThat(slides())
        .extracting(Slide::kind)
        .containsExactly(
            "title", "scene", "ask", "answer", "figure", "table", "points", "closing", "closing");
    assertThat(slides().get(1).html())
        .contains("It is Monday. A customer waits.", "<h2>Why start?</h2>")
        .doesNotContain("<a ");
    assertThat(slides().get(2).html()).contains("They wait 5 s.", "How long?");
    assertThat(slides().get(3).html()).contains("Five seconds.").doesNotContain("Five bars.");
    assertThat(slides().get(4).html())
        .contains("src=\"../chapters/figures/bars.svg\" alt=\"Five bars.\"")
        .contains("<figcaption>Five bars.</figcaption>");
    assertThat(slides().get(5).notes()).contains("After the table.");
    assertThat(slides().get(6).html()).contains("<li>Jobs wait 5 s.</li>");
    assertThat(slides().get(7).html()).contains("&lt;script&gt;").doesNotContain("<script>");
  }

  @Test
  @DisplayName("show the first sentences of a section that has no points yet")
  void withoutPoints() {
    course.with("chapters/teaching/slides/00.md", "# 0 · Start\n");
    assertThat(slides().get(6).html()).contains("<li>Ten jobs wait.</li>");
  }

  @Test
  @DisplayName("are a page of the book, which its chapter links to, and no other name leads there")
  void page() {
    Book book = new Book(course.root());
    assertThat(book.slidesOf(0)).contains("slides/00-start.html");
    assertThat(book.slidesOf(1)).isEmpty();
    assertThat(text(book, "slides/00-start.html"))
        .contains("href=\"../chapters/00-start.html\"", "href=\"../labs/lab0/index.html\"");
    assertThat(text(book, "chapters/00-start.html")).contains("href=\"../slides/00-start.html\"");
    assertThat(text(book, "labs/lab0/index.html")).doesNotContain("slides");
    for (String name :
        List.of("slides/glossary.html", "slides/01-x.html", "slides/../index.html")) {
      assertThat(book.item(name)).as(name).isEmpty();
    }
  }

  private static String text(Book book, String name) {
    return new String(book.item(name).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("are red when they state what the chapter does not")
  void rules() {
    assertThat(DeckRules.broken(CHAPTER, "# 0 · Start\n\n## Late\n\n- Jobs wait 5 s.\n")).isEmpty();
    assertThat(DeckRules.broken(CHAPTER, "# 0 · Begin\n\n## Soon\n\n- Five.\n")).hasSize(2);
    assertThat(
            DeckRules.broken(
                CHAPTER, "# 0 · Start\n\n## Late\n\n- 6 s.\n- `LLEN` of 5.\n- c\n- d\n- e\n"))
        .containsExactly(
            "Late: the chapter does not state 6: 6 s.",
            "Late: the chapter does not mention LLEN: LLEN of 5.",
            "Late: 5 points");
  }
}
