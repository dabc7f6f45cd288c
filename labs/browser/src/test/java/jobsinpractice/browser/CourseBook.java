package jobsinpractice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import jobsinpractice.book.Book;
import jobsinpractice.book.BookServer;
import jobsinpractice.book.LabDesk;
import jobsinpractice.runner.Labs;
import org.openqa.selenium.WebElement;

/** This clone's book, in a browser. */
final class CourseBook implements AutoCloseable {
  final Browser browser;
  private final BookServer server;

  private CourseBook(BookServer server) {
    this.server = server;
    browser = Browser.open(server.address(""), false);
  }

  static CourseBook open() throws IOException {
    return open(LabDesk.NONE);
  }

  static CourseBook open(LabDesk desk) throws IOException {
    Needs.aBrowser();
    return new CourseBook(BookServer.start(new Book(root()), desk, 0));
  }

  /** Returns the clone's top folder. */
  static Path root() {
    return Labs.find(Path.of("")).root();
  }

  /** Presses Skip at each question of the page, so that everything on it can be seen. */
  static void skipQuestions(Browser browser) {
    for (WebElement skip : browser.all(".answer button:last-of-type")) {
      skip.click();
    }
    browser.script("scrollTo(0, 0)");
  }

  /** Fails if a page complained or asked another server; the next test begins in the light. */
  void checkAfterTest() {
    browser.colours(false);
    browser.size(Browser.DESK);
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests())
        .allMatch(url -> url.startsWith(server.address("").toString()) || url.startsWith("data:"));
  }

  @Override
  public void close() {
    browser.close();
    server.close();
  }
}
