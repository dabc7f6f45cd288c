package jobsinpractice.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jobsinpractice.book.Book;
import jobsinpractice.book.PrintedBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code labs/lab pdf FILE}: lets a browser print the book into a file. */
@Command(
    name = "pdf",
    header = "Writes the book as a PDF file, if this machine has Chromium or Chrome.",
    description = {
      "",
      "The browser runs without a window and prints the whole book, with its contents and figures. It",
      "takes about a minute. An existing FILE stays as it is.",
      ""
    })
final class PdfCommand extends CourseCommand {
  @Parameters(paramLabel = "FILE", description = "the file to write, such as jobs.pdf")
  private Path file;

  PdfCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() throws IOException {
    NewFile target = NewFile.of(file, ".pdf");
    Chromium browser =
        Chromium.find()
            .orElseThrow(
                () ->
                    new UserError(
                        "A PDF needs Chromium or Chrome, and neither is on the PATH.",
                        "apt install chromium, or open labs/lab read and print its pages"));
    try (TempFolder folder = new TempFolder(course.labs().state())) {
      byte[] pdf = print(browser, folder.path());
      Path written = target.write(pdf);
      terminal.line("Wrote " + written + " (" + pdf.length / 1_000 + " KB)");
      return ExitCode.DONE;
    }
  }

  private byte[] print(Chromium browser, Path folder) throws IOException {
    Path book = folder.resolve("book");
    for (Map.Entry<String, Book.Item> each :
        new PrintedBook(new Book(course.labs().root())).files().entrySet()) {
      Path page = book.resolve(each.getKey());
      Files.createDirectories(page.getParent());
      Files.write(page, each.getValue().bytes());
    }
    terminal.line("Printing the book with " + browser.name() + " ...");
    return browser.print(book.resolve("index.html"), folder);
  }
}
