package jobsinpractice.tool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jobsinpractice.book.Book;
import jobsinpractice.book.Epub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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
final class EpubCommand implements Callable<Integer> {
  private final Course course;

  @Parameters(paramLabel = "FILE", description = "the file to write, such as jobs.epub")
  private Path file;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "this text")
  private boolean help;

  EpubCommand(Course course) {
    this.course = course;
  }

  @Override
  public Integer call() throws IOException {
    NewFile target = NewFile.of(file, ".epub");
    byte[] bytes = new Epub(new Book(course.labs().root())).bytes();
    Path written = target.write(bytes);
    course.terminal().line("Wrote " + written + " (" + bytes.length / 1_000 + " KB)");
    return ExitCode.DONE;
  }
}
