package jobsinpractice.tool;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that a command writes for the learner. An existing file is never replaced. */
final class NewFile {
  private final Path path;

  private NewFile(Path path) {
    this.path = path;
  }

  /**
   * Checks a name before the command does its work.
   *
   * @param ending what the suggested name ends with: {@code .epub}
   * @throws UserError if the file cannot be created
   */
  static NewFile of(Path named, String ending) {
    Path path = named.toAbsolutePath().normalize();
    if (Files.isDirectory(path)) {
      throw new UserError(
          path + " is a folder.", "name a file: " + path.resolve("jobs-in-practice" + ending));
    }
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw taken(path);
    }
    Path folder = path.getParent();
    if (!Files.isDirectory(folder)) {
      throw new UserError("There is no folder " + folder + ".", "mkdir -p '" + folder + "'");
    }
    if (!Files.isWritable(folder)) {
      throw unwritable(folder);
    }
    return new NewFile(path);
  }

  Path path() {
    return path;
  }

  /** Writes the file and returns its name. */
  Path write(byte[] bytes) throws IOException {
    try {
      Files.write(path, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return path;
    } catch (FileAlreadyExistsException e) {
      throw taken(path);
    } catch (AccessDeniedException e) {
      throw unwritable(path.getParent());
    } catch (IOException e) {
      Files.deleteIfExists(path); // half of a file helps no reader
      throw e;
    }
  }

  private static UserError taken(Path path) {
    return new UserError(
        path + " exists already, and this command does not replace files.",
        "name another file, or move this one away");
  }

  private static UserError unwritable(Path folder) {
    return new UserError(
        "The folder " + folder + " cannot be written.", "name a file in a folder of yours");
  }
}
