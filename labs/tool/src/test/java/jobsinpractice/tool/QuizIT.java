package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("labs/lab quiz, and site")
class QuizIT {
  private static final String CHAPTER =
      """
      # 1 · Busy or late

      > **Predict.** Which comes *first*?
      > And last?

      <details><summary>Answer</summary>

      The `egg`.
      </details>

      > **Predict.** How many?

      <details><summary>Answer</summary>

      Seven.
      </details>
      """;

  private final InputStream keyboard = System.in;
  private MiniCourse course;

  @BeforeEach
  void aCourse(@TempDir Path folder) {
    course = MiniCourse.in(folder);
    MiniCourse.write(course.root().resolve("chapters/01-busy.md"), CHAPTER);
  }

  @AfterEach
  void keyboard() {
    System.setIn(keyboard);
  }

  private void type(String typed) {
    System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    course.type("quiz", "1");
  }

  @Test
  @DisplayName("takes an answer before it shows ours, and asks a wrong one first the next time")
  void quiz() {
    type("the hen\nn\nseven\ny\n");
    String screen = course.screen();
    assertThat(screen)
        .contains("Which comes first? And last?", "The `egg`.", "Seven.")
        .contains("You answered 2 of 2, 1 right.");
    assertThat(screen.indexOf("Your prediction:")).isLessThan(screen.indexOf("The `egg`."));
    assertThat(course.root().resolve(".lab/predictions"))
        .content()
        .containsPattern("[0-9a-f]{12} wrong the hen")
        .containsPattern("[0-9a-f]{12} right seven");
    type("the egg\ny\n\n");
    type("\n\n");
    assertThat(course.screen()).contains("You answered 0 of 2");
    type("the egg\ny\nnine\nn\n");
    type("q\n");
    assertThat(course.screen()).contains("How many?").doesNotContain("Which comes");
    assertThat(course.screen()).contains("You answered 0 of 2");
    type("");
    assertThat(course.screen()).contains("You answered 0 of 2");
  }

  @Test
  @DisplayName("takes Y for right, and leaves the verdict open if it is neither y nor n")
  void verdicts() {
    type("the egg\nYes\nseven\n\n");
    assertThat(course.screen()).contains("You answered 2 of 2, 1 right.");
    assertThat(course.root().resolve(".lab/predictions"))
        .content()
        .contains(" right the egg", " open seven");
  }

  @Test
  @DisplayName("keeps earlier answers when an editor has saved the file in another character set")
  void anotherCharacterSet() throws IOException {
    Path file = course.root().resolve(".lab/predictions");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "0123456789ab right caf\u00e9\n", StandardCharsets.ISO_8859_1);
    type("the egg\ny\nq\n");
    assertThat(file).content().contains("0123456789ab right caf", " right the egg");
  }

  @Test
  @DisplayName("a chapter without questions has no quiz; a folder that is in use gets no site")
  void refused() {
    MiniCourse.write(course.root().resolve("chapters/01-busy.md"), "# 1 · Busy or late\n");
    type("");
    assertThat(course.screen()).contains("asks no questions");
    Path folder = course.root().resolve("labs");
    assertThat(course.type("site", folder.toString())).isEqualTo(1);
    assertThat(course.screen()).contains("is not empty").hasLineCount(2);
    Path site = course.root().resolve("site");
    assertThat(course.type("site", site.toString())).isZero();
    assertThat(Files.exists(site.resolve("chapters/01-busy.html"))).isTrue();
  }
}
