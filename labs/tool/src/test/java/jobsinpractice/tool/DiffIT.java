package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("labs/lab diff and labs/lab solution")
class DiffIT {
  private MiniCourse course;

  @BeforeEach
  void aCourse(@TempDir Path folder) {
    course = MiniCourse.in(folder);
  }

  @Test
  @DisplayName("wait until the lab is passed, or --show")
  void waits() {
    for (String command : List.of("diff", "solution")) {
      assertThat(course.type(command, "1")).isEqualTo(1);
      assertThat(course.screen())
          .contains("hidden until every task is done", "labs/lab " + command + " 1 --show");
      assertThat(course.type(command, "1", "--show")).isZero();
    }
  }

  @Test
  @DisplayName("diff shows what is yours and what is the solution's, and leaves your code alone")
  void yoursAndTheirs() {
    String mine = course.skeleton().replaceFirst("throw .*;", "return busy;");
    MiniCourse.write(course.code(), mine);

    course.type("diff", "1", "--show");

    assertThat(course.screen())
        .contains("-     return busy;", "+     return threads == 0 ? 0 : 100.0 * busy / threads;")
        .contains("@ line ");
    assertThat(course.code()).hasContent(mine);
  }

  @Test
  @DisplayName("a passed lab shows both without asking; the same code is said to be the same")
  void passed() {
    course.solve();
    assertThat(course.type("test", "1")).isZero();
    assertThat(course.type("solution", "1")).isZero();
    assertThat(course.type("diff", "1")).isZero();
    assertThat(course.screen()).contains("is identical to the solution");
  }

  @Test
  @DisplayName("diff compares code: no comment, import, blank line, or line break is a difference")
  void onlyCode() {
    String solution = SolutionText.files(course.lab()).get(MiniCourse.CODE);
    String mine =
        solution
            .replace("final class Busy {", "import java.util.List;\n\nfinal class Busy\n{\n")
            .replace(
                "    return", "    // Lab 1, task 1: return it,\n    // in percent\n\n    return")
            .replace(" ? 0 : ", "\n        ? 0 // nothing\n        : ");
    MiniCourse.write(course.code(), mine);
    assertThat(course.type("diff", "1", "--show")).isZero();
    assertThat(course.screen()).contains("is identical to the solution");

    MiniCourse.write(course.code(), mine.replace("100.0 * busy", "busy * 100.0"));
    assertThat(course.type("diff", "1", "--show")).isZero();
    assertThat(course.screen())
        .contains("line breaks do not count", "- yours   + the solution's")
        .contains("-         : busy * 100.0 / threads;")
        .contains("+     return threads == 0 ? 0 : 100.0 * busy / threads;")
        .doesNotContain("-     // Lab 1", "- import", "+ \n", "- \n");
  }

  @Test
  @DisplayName("spaces in a string are a difference, and two slashes in it do not begin a comment")
  void strings() {
    assertThat(code("say(\"a b\");")).isEqualTo(code("say( \"a b\" ); // said"));
    assertThat(code("say(\"a b\");")).isNotEqualTo(code("say(\"ab\");"));
    assertThat(code("say(\"http://a\");")).isNotEqualTo(code("say(\"http://b\");"));
    assertThat(code("long  a;")).isNotEqualTo(code("longa;"));
  }

  @Test
  @DisplayName("else, catch, and finally on a line of their own do not make a difference")
  void bracesOnTheirOwnLine() {
    assertThat(code("try {", "a();", "}", "catch (E e) {", "}", "// always", "finally", "{", "}"))
        .isEqualTo(code("try {", "a();", "} catch (E e) {", "} finally {", "}"));
    assertThat(code("if (a) {", "}", "else if (b) {", "}", "elsewhere();"))
        .isEqualTo(code("if (a) {", "} else if (b) {", "}", "elsewhere();"))
        .contains("elsewhere();");
  }

  @Test
  @DisplayName("a quotation mark in a character does not begin a string")
  void characters() {
    assertThat(code("if (c == '\"') { // a quotation mark", "}"))
        .isEqualTo(code("if (c == '\"') {", "}"));
    assertThat(code("say('\"', \"a  b\", '\"');")).isNotEqualTo(code("say('\"', \"a b\", '\"');"));
    assertThat(code("say('\\'', ' ');")).isEqualTo(code("say( '\\'',' ' ); // '"));
  }

  @Test
  @DisplayName("a text block is a part of its statement, with its words and lines as they are")
  void textBlocks() {
    List<String> mine =
        code(
            "run(",
            "    \"\"\"",
            "      // a;",
            "",
            "        import b;",
            "      {\"\"\"); // run",
            "c();");
    assertThat(mine)
        .hasSize(2)
        .isEqualTo(code("run(\"\"\"", "  // a;", "", "    import b;", "  {\"\"\");", "c();"))
        .isNotEqualTo(code("run(\"\"\"", "  // a;", "    import b;", "  {\"\"\");", "c();"))
        .isNotEqualTo(code("run(\"\"\"", "  // a;", "", "  import b;", "  {\"\"\");", "c();"))
        .isNotEqualTo(code("run(\"\"\"", "  // b;", "", "    import b;", "  {\"\"\");", "c();"));
    assertThat(code("a(\"\"\"", "  x\\\"\"\";", "  y\"\"\");")).hasSize(1);
  }

  @Test
  @DisplayName("the condition of a do loop on a line of its own does not make a difference")
  void doLoops() {
    assertThat(code("do {", "a();", "}", "while (b", "&& c);", "d();"))
        .isEqualTo(code("do {", "a();", "} while (b && c);", "d();"))
        .hasSize(4);
    assertThat(code("if (a) {", "}", "while (b) {", "}")).hasSize(4);
    assertThat(code("if (a) {", "}", "while (b(')')) c();")).hasSize(3);
  }

  private static List<String> code(String... lines) {
    return CodeLines.of("A.java", List.of(lines)).code();
  }

  @Test
  @DisplayName("changes that are far apart are two hunks, each with three lines around it")
  void hunks() {
    List<String> before =
        java.util.stream.IntStream.range(0, 30).mapToObj(i -> "line " + i).toList();
    List<String> after = new java.util.ArrayList<>(before);
    after.set(5, "five");
    after.remove(25);

    List<LineDiff.Hunk> hunks = LineDiff.hunks(LineDiff.lines(before, after));

    assertThat(hunks).hasSize(2);
    assertThat(hunks.get(0).from()).isEqualTo(3);
    assertThat(hunks.get(0).lines()).hasSize(8);
    assertThat(hunks.get(1).from()).isEqualTo(23);
    assertThat(hunks.get(1).lines()).contains(new LineDiff.Line('-', "line 25", 26)).hasSize(7);
  }
}
