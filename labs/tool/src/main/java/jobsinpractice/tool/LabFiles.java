package jobsinpractice.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Links;

/** Replaces a lab's code: by its skeleton, or by its solution. The learner's code is kept. */
final class LabFiles {
  private LabFiles() {}

  /** Throws if any of the lab's files, or of those to come, is a link or behind one. */
  static void refuseLinks(LabHome lab, Map<String, String> files) {
    files.keySet().forEach(name -> Links.refuse(lab.dir().resolve(name)));
    Backup.names(lab).forEach(name -> Links.refuse(lab.dir().resolve(name)));
  }

  /**
   * Copies the learner's code to the backup, and then replaces it.
   *
   * @param files the new text of each file, by its path inside the lab; all others are deleted
   * @return the folder of the backup
   */
  static Path replace(Course course, LabHome lab, Map<String, String> files) {
    List<String> mine = Backup.names(lab);
    LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault());
    Path backup = Backup.make(lab, course.labs().state(), now);
    try {
      for (String name : mine) {
        if (!files.containsKey(name)) {
          Files.delete(lab.dir().resolve(name)); // it is in the backup
        }
      }
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = lab.dir().resolve(file.getKey());
        Files.createDirectories(path.getParent());
        write(path, file.getValue());
      }
    } catch (IOException e) {
      throw new UserError(
          "Lab " + lab.number() + " could not be replaced. Your code is in " + backup + ": " + e,
          "check the owner of " + lab.dir() + ", and the free disk space; then run it again");
    }
    return backup;
  }

  /** A process that is killed here leaves the old file or the new one, and not half of it. */
  private static void write(Path path, String text) throws IOException {
    if (Files.isDirectory(path)) {
      removeEmpty(path);
    }
    Path part = path.resolveSibling(path.getFileName() + ".new");
    Files.writeString(Links.refuse(part), text);
    Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes a folder that has the name of a file; the files in it are in the backup. */
  private static void removeEmpty(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path empty : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(empty);
      }
    }
  }
}
