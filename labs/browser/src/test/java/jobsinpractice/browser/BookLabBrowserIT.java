package jobsinpractice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jobsinpractice.book.Book;
import jobsinpractice.book.BookServer;
import jobsinpractice.runner.Labs;
import jobsinpractice.runner.NewLab;
import jobsinpractice.tool.CourseDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Dimension;

/** A lab's page, and the questions of a chapter, in a course of one lab. */
class BookLabBrowserIT {
  private static final String LAB = "/labs/lab1/index.html";
  private static final String CHAPTER =
      """
      # 1 · Busy

      > **Predict.** Which job is done first?

      <details><summary>Answer</summary>

      The oldest.
      </details>
      """;

  private static final String REST =
      """
      # 2 · Late

      > **Predict.** Which job is late?

      <details><summary>Answer</summary>

      The newest.
      </details>

      The next table repeats it:

      | job | done |
      |---|---|
      | the newest | last |

      ## Two threads

      > **Predict.** And with two threads?

      <details><summary>Answer</summary>

      The oldest two.
      </details>

      Here is the run of two.

      > **Predict.** And with none?

      <details><summary>Answer</summary>

      None.
      </details>
      """;

  @TempDir private static Path root;
  private static CourseDesk desk;
  private static BookServer server;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    Needs.aBrowser();
    Files.createDirectories(root.resolve("labs"));
    Files.createDirectories(root.resolve("chapters"));
    Files.writeString(root.resolve("mvnw"), "#!/bin/sh\n");
    Files.writeString(root.resolve("chapters/01-busy.md"), CHAPTER);
    Files.writeString(root.resolve("chapters/02-late.md"), REST);
    Files.writeString(
        root.resolve("pom.xml"),
        "<project>\n  <modules>\n    <module>labs</module>\n    <module>solutions</module>\n  </modules>\n</project>\n");
    NewLab.make(Labs.at(root), 1, "How busy");
    desk = CourseDesk.of(Labs.at(root));
    server = BookServer.start(new Book(root), desk, 0);
    browser = Browser.open(server.address(""), false);
  }

  @AfterAll
  static void close() {
    if (browser != null) browser.close();
    if (server != null) server.close();
    if (desk != null) desk.close();
  }

  @AfterEach
  void nothingElse() {
    browser.colours(false);
    browser.size(Browser.DESK);
    assertThat(browser.requests())
        .allMatch(url -> url.startsWith(server.address("").toString()) || url.startsWith("data:"));
  }

  @Test
  @DisplayName("the tests run from the page: red with its block, then green with the comparison")
  void redThenGreen() throws IOException {
    answer("10.0 * busy / threads");
    browser.go(LAB);
    browser.find("[data-run] button").click();
    browser.await("red", b -> !b.all(".tasks > .red").isEmpty());
    assertThat(browser.find("#run").getText()).contains("red    task 1 · ", "0 of 1 tasks done");
    assertThat(browser.find(".tasks pre.red").getText()).startsWith("Lab 1 · task 1 · ");
    assertThat(browser.all(".diff")).isEmpty();
    assertThat(browser.find(".contents [data-lab='1'] a").getText()).endsWith("0/1");
    assertThat(Accessibility.violations(browser)).isEmpty();
    browser.shot("book-lab-red");

    answer("100.0 * busy / threads");
    browser.find("[data-run] button").click();
    browser.await("green", b -> !b.all(".tasks > .done").isEmpty());
    assertThat(browser.find(".contents [data-lab='1'] a").getText()).endsWith("✓");
    browser.go("/index.html");
    assertThat(browser.find(".chapters [data-lab='1'] .tally").getAttribute("textContent"))
        .isEqualTo(", 1 of 1 tasks done✓");
    assertThat(Accessibility.violations(browser)).isEmpty();
    browser.go(LAB);
    browser.find(".tasks summary").click();
    assertThat(browser.find(".diff").getText()).contains("100.0 * busy / threads", "Busy.java");
    browser.colours(true);
    browser.size(new Dimension(360, 740));
    assertThat(Accessibility.violations(browser)).isEmpty();
    assertThat(
            browser.<Boolean>script(
                "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .isTrue();
    browser.shot("book-lab-green-phone-dark");
    assertThat(browser.complaints()).isEmpty();
  }

  private static void answer(String percent) throws IOException {
    Path code = root.resolve("labs/lab1/src/main/java/jobsinpractice/lab1/Busy.java");
    String solution =
        Files.readString(
            root.resolve("solutions/lab1/src/main/java/jobsinpractice/lab1/Busy.java"));
    Files.writeString(
        code,
        solution
            .replaceAll(" *// (?:region.*|endregion)\n", "")
            .replace("100.0 * busy / threads", percent));
  }

  @Test
  @DisplayName("hints come one by one, and the editors' links name file and line")
  void hints() {
    browser.go(LAB);
    browser.find("[data-hint] button").click();
    browser.await("a hint", b -> b.all(".hint").size() == 1);
    browser.find("[data-hint] button").click();
    browser.await("two hints", b -> b.all(".hint").size() == 2);
    List<String> links =
        browser.script(
            "return [...document.querySelectorAll('.editors a')].map(a => a.getAttribute('href'))");
    assertThat(links.get(0)).startsWith("vscode://file/").containsPattern("Busy\\.java:\\d+$");
    assertThat(links.get(1)).startsWith("idea://open?file=/").containsPattern("&line=\\d+$");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  @DisplayName("a question takes the reader's answer first, keeps it, and reviews it at the end")
  void predictions() {
    browser.go("/chapters/01-busy.html");
    browser.await("the question", b -> !b.all(".answer textarea").isEmpty());
    assertThat(browser.find("article details").isDisplayed()).isFalse();
    browser.find(".answer button").click();
    assertThat(browser.find("article details").isDisplayed()).as("an empty answer").isFalse();
    browser.find(".answer textarea").sendKeys("the <b>newest</b>");
    assertThat(Accessibility.violations(browser)).isEmpty();
    browser.find(".answer button").click();
    assertThat(browser.find("article details").getText())
        .contains("The oldest.", "Your prediction: the <b>newest</b>");
    browser.all(".mine button").get(1).click();
    browser.await("the review", b -> b.find("#review").getText().contains("0 right, 1 wrong"));
    browser.await(
        "the file",
        b -> desk.predictions().stream().anyMatch(p -> p.verdict().name().equals("WRONG")));
    browser.go("/chapters/01-busy.html");
    browser.await("the same answer", b -> !b.all(".mine").isEmpty());
    assertThat(browser.find("#review a").getText()).isEqualTo("Which job is done first?");
    browser.script("document.querySelector('article details').open = true");
    assertThat(Accessibility.violations(browser)).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  @DisplayName(
      "what follows an answer waits for the reader, up to the next heading or question; a search of"
          + " the browser, a link to it, and paper show it")
  void rest() {
    browser.go("/chapters/02-late.html");
    browser.await("the questions", b -> b.all(".answer textarea").size() == 3);
    assertThat(shown(".rest")).containsExactly(false, false);
    assertThat(shown("h2")).containsExactly(true);
    assertThat(shown(".goes-on")).containsExactly(true, true);
    browser.paper(true);
    assertThat(shown(".rest")).containsExactly(true, true);
    assertThat(shown(".goes-on")).containsExactly(false, false);
    browser.paper(false);
    browser.script(
        "document.querySelectorAll('.rest')[1].dispatchEvent(new Event('beforematch', { bubbles: true }))");
    assertThat(shown(".rest")).as("found by the browser's search").containsExactly(false, true);
    long before = place(".predict");
    browser.script("[...document.querySelectorAll('.answer button')][1].click()");
    assertThat(shown(".rest")).containsExactly(true, true);
    assertThat(shown(".goes-on")).isEmpty();
    assertThat(browser.find("#answer-said").getText())
        .isEqualTo("The answer and the rest of the section are shown.");
    assertThat(browser.<String>script("return document.activeElement.textContent"))
        .isEqualTo("Answer");
    assertThat(place(".predict")).as("the reader's place").isEqualTo(before);
    assertThat(Accessibility.violations(browser)).isEmpty();

    browser.await("the file", b -> desk.predictions().stream().anyMatch(p -> p.answer().isEmpty()));
    browser.go("/chapters/02-late.html");
    assertThat(shown(".rest")).as("what was skipped stays open").containsExactly(true, false);
    browser.script("document.querySelector('.rest[hidden] p').id = 'part'; location.hash = 'part'");
    browser.await("a link to a part of it", b -> shown(".rest").equals(List.of(true, true)));
    assertThat(browser.complaints()).isEmpty();
  }

  /** Returns for each element whether a reader sees it. */
  private static List<Boolean> shown(String css) {
    return browser.script(
        "return [...document.querySelectorAll('article ' + arguments[0])].map(e =>"
            + " (e.firstElementChild || e).checkVisibility())",
        css);
  }

  private static long place(String css) {
    return browser.script(
        "return Math.round(document.querySelector('article ' + arguments[0]).getBoundingClientRect().top)",
        css);
  }

  @Test
  @DisplayName("a form without this book's token does nothing")
  void forged() {
    browser.go(LAB);
    Long status =
        browser.later(
            """
            const done = arguments[arguments.length - 1];
            fetch('/labs/lab1/run', { method: 'POST', body: new URLSearchParams({ token: 'x' }) })
              .then(answer => done(answer.status));
            """);
    assertThat(status).isEqualTo(403);
    browser.complaints(); // the browser logs the 403
  }
}
