package jobsinpractice.tool;

import java.io.IOException;
import java.nio.file.Path;
import jobsinpractice.book.Book;
import jobsinpractice.book.Epub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code labs/lab epub FILE}: writes the book as an EPUB. */
@Command(
    name = "epub",
    header = "Writes the book as an EPUB file, for an e-reader.",
    description = {
      "",
      "The file holds all chapters, labs, and guides with their figures. An existing FILE stays as it is.",
      ""
    })
final class EpubCommand extends CourseCommand {
  @Parameters(paramLabel = "FILE", description = "the file to write, such as jobs.epub")
  private Path file;

  EpubCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() throws IOException {
    NewFile target = NewFile.of(file, ".epub");
    byte[] bytes = new Epub(new Book(course.labs().root())).bytes();
    Path written = target.write(bytes);
    terminal.line("Wrote " + written + " (" + bytes.length / 1_000 + " KB)");
    return ExitCode.DONE;
  }
}
