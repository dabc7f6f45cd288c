package jobsinpractice.kit.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the fleet keeps its files: everything under {@code .lab/}, which git ignores. */
public record FleetFolder(Path root) {
  /**
   * @param root the kit's top folder, the one that holds {@code .lab/}
   */
  public static FleetFolder of(Path root) {
    return new FleetFolder(root.toAbsolutePath().normalize());
  }

  /** The learner's own lines of workload.properties. */
  public Path workload() {
    return root.resolve(".lab").resolve("workload.properties");
  }

  Path photos() {
    return folder("photos");
  }

  Path thumbnails() {
    return folder("thumbnails");
  }

  Path mails() {
    return folder("mails");
  }

  /** Where the enqueuer says at which ports its mail and webhook servers listen. */
  Path addresses() {
    return folder("").resolve("addresses.properties");
  }

  /** One file for each process of the fleet that is alive. */
  Path processes() {
    return folder("processes");
  }

  Path report(String name) {
    return folder("").resolve(name);
  }

  /** A path as a person wants it: relative to the folder they work in, when it lies below it. */
  String shown(Path path) {
    return path.startsWith(root) ? root.relativize(path).toString() : path.toString();
  }

  private Path folder(String name) {
    try {
      return Files.createDirectories(root.resolve(".lab").resolve("fleet").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write below " + root + ": " + e.getMessage(), e);
    }
  }
}
