package jobsinpractice.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A file's sentences")
class ProseFileTest {
  @Test
  @DisplayName("are its comments and literals, not its code")
  void source() {
    String java =
        "/** Told. */ class A { String told = \"is \" + \"told\"; // told\n char c = '\"'; int told; }";
    assertThat(ProseFile.source(java).split("(?i)told", -1)).hasSize(4);
    assertThat(ProseFile.source("const told = 'It is told';")).contains("It is told");
  }

  @Test
  @DisplayName("are Markdown without code, with one line for each paragraph")
  void markdown() {
    assertThat(ProseFile.markdown("`told`\n\n```\ntold\n```\n")).doesNotContain("told");
    assertThat(ProseFile.markdown("> ```\n> told\n> ```\n")).doesNotContain("told");
    assertThat(ProseFile.markdown("one\ntwo\n\n- three\n  four\n")).contains("one two", "three");
  }

  @Test
  @DisplayName("are the text of a page, without its tags and its template code")
  void page() {
    assertThat(ProseFile.page("<p title=\"a\">Nothing <b>runs</b>{% if told %}.{% endif %}</p>"))
        .contains("Nothing runs.")
        .doesNotContain("told");
  }

  @Test
  @DisplayName("with more than thirty words or two numbers are counted; an equation is one number")
  void counts() {
    ProseFile longOne = new ProseFile("a", "So " + "many ".repeat(30) + "words.");
    assertThat(longOne.longSentences()).isEqualTo(1);
    assertThat(longOne.crowdedSentences()).isZero();
    assertThat(new ProseFile("a", "It took 3 s, 4 s, and 5 s.").crowdedSentences()).isEqualTo(1);
    assertThat(new ProseFile("a", "So 3 + 4 = 7 jobs run. In lab 1 they take 4 s of 5 s.").words())
        .isEqualTo(18);
    assertThat(new ProseFile("a", "So 3 + 4 = 7 jobs run for 5 s.").crowdedSentences()).isZero();
  }
}
