package jobsinpractice.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code labs/lab bundle FILE}: writes the course for machines without a network. */
@Command(
    name = "bundle",
    header =
        "Writes one file with the course and all that it downloads, for a room without a network.",
    description = {
      "",
      "The file has the last commit of this clone with every lab at its starting point, Maven, and",
      "Maven's libraries, among them a Redis for Linux and for macOS. Your own work, your settings,",
      "and files that git does not know are left out. A machine needs only a JDK to use it:",
      "  tar -xzf FILE; cd jobs-in-practice; labs/lab start",
      "It takes some minutes, because it also runs what the bundle promises with Maven offline.",
      ""
    })
final class BundleCommand extends CourseCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "jobs-in-practice.tar.gz",
      description = "the file to write (default: ${DEFAULT-VALUE})")
  private Path file;

  @Option(
      names = "--labs",
      description = "a smaller file, without what only ./mvnw -Pkit verify needs")
  private boolean labsOnly;

  BundleCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() throws Exception {
    Path target = NewFile.of(course.here().resolve(file), ".tar.gz").path();
    NewFile.of(Bundle.unfinished(target), ".part");
    Git git =
        Git.of(course.labs().root())
            .orElseThrow(
                () ->
                    new UserError(
                        "This folder is not a git clone, so bundle cannot see which files are your own.",
                        "git clone the course into a new folder, and run bundle there"));
    List<MavenLibraries.Part> parts =
        labsOnly ? List.of(MavenLibraries.Part.LABS) : List.of(MavenLibraries.Part.values());
    new Bundle(course.labs(), git, parts, terminal::line).write(target);
    terminal.line(
        String.format(
            Locale.ROOT, "%s has %,d MB.", course.shown(target), Files.size(target) >> 20));
    terminal.labelledWhole("unpack", "tar -xzf " + target.getFileName() + "; cd " + Bundle.TOP);
    return ExitCode.DONE;
  }
}
