package jobsinpractice.tool;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import jobsinpractice.testkit.CommandNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code labs/lab read N}: serves the course as a book, on this machine only. */
@Command(
    name = "read",
    header = "Serves the course as a book for your browser, on this machine only.",
    description = {
      "",
      "It prints the address of the book, or of chapter N. The book needs no network. A lab's page runs",
      "your tests and shows hints; it never changes your files. Ctrl-C stops the book.",
      "",
      "With --slides it prints the address of the slides of chapter N, for an instructor. Keys: the",
      "arrows and Space turn the slides, f is full screen, n shows notes, w opens them in a window.",
      ""
    })
final class ReadCommand extends LabCommand {
  @Option(names = "--slides", description = "the slides of chapter N")
  private boolean slides;

  ReadCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() throws IOException {
    try (CourseBook book = CourseBook.start(course, RunningFleet::none)) {
      URI address = address(book);
      terminal.line("Read the course in a browser: " + terminal.cyan(address.toString()));
      terminal.line("Ctrl-C stops it.");
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.DONE;
  }

  private URI address(CourseBook book) {
    if (slides) {
      int number = lab().number();
      return book.slides(number)
          .orElseThrow(
              () ->
                  new UserError(
                      "There is no chapter " + number + ", so it has no slides.",
                      CommandNames.lab("read")));
    }
    return named() ? book.chapter(lab().number()) : book.address();
  }
}
