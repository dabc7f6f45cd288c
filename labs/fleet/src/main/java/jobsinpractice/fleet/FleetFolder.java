package jobsinpractice.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jobsinpractice.redislauncher.RedisSource;

/**
 * Where the fleet keeps its files: everything under {@code .lab/}, which git ignores.
 *
 * @param lab the folder {@code .lab}, where the kit's Redis is, too
 */
record FleetFolder(Path lab) {
  static FleetFolder ofThisCourse() {
    return new FleetFolder(RedisSource.folder());
  }

  /** The learner's own lines of workload.properties. */
  Path workload() {
    return lab.resolve("workload.properties");
  }

  /** The workload of a lab's own fleet. */
  Path plan(int number) {
    return folder("lab" + number).resolve("workload.properties");
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

  /** Where the dashboard notes its port. */
  Path webPort() {
    return folder("").resolve("web.port");
  }

  /** One file for each process of the fleet that is alive. */
  Path processes() {
    return folder("processes");
  }

  Path report(String name) {
    return folder("").resolve(name);
  }

  /** A path as a person wants it: from the top of the course. */
  String shown(Path path) {
    return lab.getParent().relativize(path).toString();
  }

  private Path folder(String name) {
    try {
      return Files.createDirectories(lab.resolve("fleet").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write below " + lab + ": " + e.getMessage(), e);
    }
  }
}
