package jobsinpractice.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Markdown in the book")
class MarkdownTest {
  private SmallCourse course;

  @BeforeEach
  void aCourse(@TempDir Path folder) {
    course = SmallCourse.in(folder);
  }

  @ParameterizedTest
  @DisplayName("shows foreign HTML as text: no script, no handler, no foreign link")
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a <script src=//evil></script> b",
        "<img src=x onerror=alert(1)>",
        "<details onclick=alert(1)>\n\nx",
        "<details><summary onclick=alert(1)>x</summary></details>",
        "<details/onclick=alert(1)>",
        "<!-- --><script>alert(1)</script><!-- -->",
        "<!--><img src=x onerror=alert(1)>-->",
        "<svg onload=alert(1)>",
        "<style>*{}</style>",
        "<iframe src=//evil></iframe>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](//evil.example/)",
        "![x](https://evil.example/x.svg)",
        "![x](javascript:alert(1))",
        "![x\"><script>alert(1)</script>](figures/none.svg)",
        "# <script>alert(1)</script>",
        "> **Predict.** <script>alert(1)</script>",
        "```\"><script>alert(1)</script>\n</code><script>alert(1)</script>\n```",
        "<!-- snippet: \"><script>alert(1)</script> -->\n```java\nx\n```"
      })
  void foreign(String markdown) {
    assertThat(course.html(markdown).replaceAll("&lt;.*?&gt;", ""))
        .doesNotContainPattern("(?i)<(?:script|img|svg|style|iframe)")
        .doesNotContainPattern("(?i)<\\w+[^>]*\\son\\w+=")
        .doesNotContainPattern("(?i)(?:href|src)=\"(?:javascript|data|//)");
  }

  @Test
  @DisplayName("keeps the folds that the course uses, and drops comments")
  void folds() {
    String html =
        course.html(
            "<details><summary>The code: <code>a()</code></summary>\n\nIn *it*.\n</details>\n\n<!-- red -->\n");
    assertThat(html)
        .contains("<details><summary>The code: <code>a()</code></summary>", "<em>it</em>")
        .contains("</details>")
        .doesNotContain("red");
  }

  @Test
  @DisplayName("links to pages of the book, and explains a glossary term in place")
  void links() {
    assertThat(course.html("[lab](../labs/lab0/README.md) and [late](#late)"))
        .contains("href=\"../labs/lab0/index.html\"", "href=\"#late\"");
    assertThat(course.html("the [retry set](glossary.md#retry-set)"))
        .contains("href=\"glossary.html#retry-set\" aria-describedby=\"term-1\"")
        .contains("role=\"tooltip\" id=\"term-1\">Jobs that failed.</span>");
    assertThat(course.html("[out](https://redis.io/x)"))
        .contains("class=\"outside\" rel=\"noreferrer\" href=\"https://redis.io/x\"");
  }

  @ParameterizedTest
  @DisplayName("shows the text of a link that leads to no file of the course")
  @ValueSource(
      strings = {"../../secret.md", "/etc/passwd", "none.md", "../.git/config", "..", "../pom.xml"})
  void nowhere(String path) {
    assertThat(course.html("[here](" + path + ")")).isEqualTo("<p>here</p>\n");
  }

  @Test
  @DisplayName("gives each heading the anchor that GitHub gives it")
  void anchors() {
    assertThat(course.html("## What `HGETALL` does, *really*?\n\n## Late\n\n## Late"))
        .contains("id=\"what-hgetall-does-really\"", "id=\"late\"", "id=\"late-1\"")
        .contains("href=\"#late-1\"");
  }

  @Test
  @DisplayName("colours code, and links quoted code to its file")
  void code() {
    course.with("engine/core/A.java", "class A {}\n");
    String html =
        course.html(
            "<!-- snippet: engine/core/A.java#\"class A\" -->\n```java\nclass A { // <b>\n```\n");
    assertThat(html)
        .contains("<a class=\"source\" href=\"../engine/core/A.java.html\">A.java</a>")
        .contains(
            "<span class=\"hl-word\">class</span> A { <span class=\"hl-comment\">// &lt;b&gt;");
    assertThat(course.html("```\nLab 1 · task 2 · latency\n  given    x\n```"))
        .contains("<span class=\"hl-red\">Lab 1 · task 2 · latency</span>");
  }

  @Test
  @DisplayName(
      "shows the lines of a red message, a block of commands, and a formula as what they are")
  void blocks() {
    assertThat(course.html("```\nLab 1 · task 2 · latency\n  given    <x>\n```"))
        .contains(
            "latency</span>\n</span><span class=\"line\"><span class=\"hl-dim\">  given</span>")
        .contains("    &lt;x&gt;\n</span></code>");
    String words = "word ".repeat(17) + "end";
    assertThat(
            course.html(
                "```\nLab 1 · task 2 · x\n  why      "
                    + words
                    + "\n           right\n           left\n```"))
        .as("what the terminal has wrapped")
        .contains(words + " right\n</span><span class=\"line\">           left\n");
    String columns =
        course.html("```\nLab 1 · task 2 · x\n  order    a: 0\n" + " ".repeat(50) + "b: 0\n```");
    assertThat(columns)
        .as("the second of two columns")
        .contains("<span class=\"line columns\">" + " ".repeat(50) + "b: 0")
        .containsOnlyOnce("line columns");
    assertThat(course.html("```\na plain line\n```")).contains("<pre><code>a plain line\n</code>");
    assertThat(course.html("```sh\nlabs/lab test 1   # every <test>\n```"))
        .contains("<pre class=\"commands\"><code><span class=\"line\">labs/lab test 1   ")
        .contains("<span class=\"hl-comment\"># every &lt;test&gt;</span>");
    assertThat(course.html("```formula\na = b < c\n```"))
        .contains("<pre class=\"formula\"><code>a = b &lt; c\n</code></pre>");
  }

  @Test
  @DisplayName("marks a question that asks for a prediction")
  void predictions() {
    String asked = course.html("> **Predict.** How long?\n");
    assertThat(asked)
        .containsPattern("<blockquote class=\"predict\" data-predict=\"[0-9a-f]{12}\">");
    assertThat(course.html("> **Note.** Long.\n")).contains("<blockquote>");
    assertThat(course.html("> **Predict.** How\n> long?\n")).contains(asked.substring(0, 60));
  }

  @Test
  @DisplayName("puts what follows an answer into a box, up to the next heading or question")
  void rest() {
    String question =
        "> **Predict.** Why?\n\n<details><summary>Answer</summary>\n\nSo.\n</details>\n\n";
    String html =
        course.html(
            question
                + "One.\n\n"
                + question
                + "| a |\n|---|\n| 1 |\n\n<details><summary>More</summary>\n\n### In a fold\n</details>\n\n"
                + "Two.\n\n## Next\n\nThree.\n\n"
                + question);
    assertThat(html.split("<div class=\"rest\">", -1)).hasSize(3);
    assertThat(html)
        .containsSubsequence(
            "So.", "</details>", "<div class=\"rest\">", "One.", "</div>", "<blockquote")
        .containsSubsequence(
            "rest", "rest", "<table>", "In a fold", "Two.", "</div>", "<h2", "Three.");
    assertThat(
            course.html(
                "> **Note.** Why?\n\n<details><summary>Answer</summary>\n\nSo.\n</details>\n\nx\n"))
        .doesNotContain("rest");
    assertThat(
            course.html(
                "> **Predict.** Why?\n\n<details><summary>Answer</summary>\n\nSo.\n\n## x\n"))
        .as("a fold that does not end")
        .doesNotContain("rest");
  }

  @Test
  @DisplayName("puts a wide table and a figure into boxes of their own")
  void boxes() {
    course.with("chapters/figures/a.svg", "<svg viewBox='0 0 720 286'></svg>");
    assertThat(course.html("| a | b |\n|---|---|\n| 1 | 2 |\n"))
        .contains("<div class=\"scroll\"><table>", "<th>a</th>", "</table></div>");
    assertThat(course.html("![A \"curve\".](figures/a.svg)"))
        .contains("<figure><a href=\"figures/a.svg\">")
        .contains("alt=\"A &quot;curve&quot;.\" width=\"720\" height=\"286\"");
  }

  @Test
  @DisplayName("marks the question below the title, and no other strong line")
  void question() {
    assertThat(course.html("# T\n\n**Why?**\n\n**Late.**\n"))
        .contains("<p class=\"lede\"><strong>Why?</strong></p>")
        .contains("<p><strong>Late.</strong></p>");
    assertThat(course.html("# T\n\n**Why** not?\n\n## U\n\n**Why?**\n")).doesNotContain("lede");
  }
}
