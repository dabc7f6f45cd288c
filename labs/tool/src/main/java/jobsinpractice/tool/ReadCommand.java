package jobsinpractice.tool;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/** {@code labs/lab read N}: serves the course as a book, on this machine only. */
@Command(
    name = "read",
    header = "Serves the course as a book for your browser, on this machine only.",
    description = {
      "",
      "It prints the address of the book, or of chapter N. The book needs no network. A lab's page runs",
      "your tests and shows hints; it never changes your files. Ctrl-C stops the book.",
      ""
    })
final class ReadCommand extends LabCommand {
  ReadCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() throws IOException {
    try (CourseBook book = CourseBook.start(course)) {
      URI address = named() ? book.chapter(lab().number()) : book.address();
      terminal.line("Read the course in a browser: " + terminal.cyan(address.toString()));
      terminal.line("Ctrl-C stops it.");
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.DONE;
  }
}
