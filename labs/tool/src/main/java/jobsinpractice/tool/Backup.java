package jobsinpractice.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Links;

/**
 * A copy of a lab's src folder under {@code .lab/backup}, byte by byte, whatever the files hold and
 * whether there is a git or not. Nothing is ever deleted from there.
 */
final class Backup {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss", Locale.ROOT);

  private Backup() {}

  /** The learner's own files, by their path inside the lab. */
  static List<String> names(LabHome lab) {
    List<String> names = new ArrayList<>();
    for (Path folder : List.of(lab.sources(), lab.resources())) {
      try {
        for (Path file : Course.files(folder)) {
          names.add(lab.dir().relativize(file).toString().replace('\\', '/'));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + folder, e);
      }
    }
    return names;
  }

  /** Copies everything; returns the folder. Throws before anything else is touched. */
  static Path make(LabHome lab, Path state, LocalDateTime now) {
    String name = lab.name() + "-" + now.format(STAMP);
    try {
      Path parent = Files.createDirectories(Links.refuse(state.resolve("backup")));
      Path folder = parent.resolve(name);
      for (int again = 2; Files.exists(folder); again++) {
        folder = parent.resolve(name + "-" + again);
      }
      Path source = lab.dir().resolve("src");
      for (Path file : Course.files(source)) {
        Path copy = folder.resolve("src").resolve(source.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
      return folder;
    } catch (IOException e) {
      throw new UserError(
          "Your code of lab "
              + lab.number()
              + " could not be backed up, so nothing was changed: "
              + e,
          "check who owns " + state + ", and what is left of the disk");
    }
  }
}
