package jobsinpractice.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for the files of one command, which is deleted at its end. */
final class TempFolder implements AutoCloseable {
  private final Path path;

  /**
   * @param parent where to create it; a browser from a Linux package store sees no file in /tmp
   */
  TempFolder(Path parent) throws IOException {
    path = Files.createTempDirectory(Files.createDirectories(parent), "temporary");
  }

  Path path() {
    return path;
  }

  /** Leaves behind what a process that is just ending still writes or deletes. */
  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      path.toFile().deleteOnExit();
    }
  }
}
