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
 * Copies a lab's src folder to {@code .lab/backup}, byte by byte. It needs no git, the files may
 * hold anything, and nothing is ever deleted from there.
 */
final class Backup {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss", Locale.ROOT);

  private Backup() {}

  /** Returns the learner's files, by their path inside the lab. */
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

  /**
   * Copies everything and returns the folder. Throws if it cannot, so call it before any change.
   */
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
          "check the owner of " + state + ", and the free disk space");
    }
  }
}
