package jobsinpractice.tool;

import java.nio.file.Path;
import jobsinpractice.book.Book;
import jobsinpractice.book.StaticSite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code labs/lab site DIR}: writes the book as a static site. */
@Command(
    name = "site",
    header = "Writes the book into a folder, as a static site.",
    description = {
      "",
      "The links are relative, so it works from a plain folder and under any path of a web server,",
      "and the search needs no server. The folder must be new, empty, or from this command: then its",
      "files are replaced.",
      ""
    })
final class SiteCommand extends CourseCommand {
  @Parameters(paramLabel = "DIR", description = "the folder to write")
  private Path folder;

  SiteCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() {
    Path target = folder.toAbsolutePath().normalize();
    try {
      int files = new StaticSite(new Book(course.labs().root())).write(target);
      terminal.line("Wrote " + files + " files. Open " + target.resolve("index.html"));
      return ExitCode.DONE;
    } catch (StaticSite.NotOurs refused) {
      throw new UserError(refused.getMessage(), "name a new or empty folder");
    }
  }
}
