package jobsinpractice.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jobsinpractice.redislauncher.RedisSource;

/**
 * The fleet's files, all under {@code .lab/}, which git ignores.
 *
 * @param lab the folder {@code .lab}, which also holds the kit's Redis
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

  /** The score of launch day on a real fleet. */
  Path scoreboard() {
    return lab.resolve("launch").resolve("fleet-scoreboard.txt");
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

  /** The file where the enqueuer writes the ports of its mail and webhook servers. */
  Path addresses() {
    return folder("").resolve("addresses.properties");
  }

  /** The file where the dashboard writes its port. */
  Path webPort() {
    return folder("").resolve("web.port");
  }

  /** The folder with one file for each live process of the fleet. */
  Path processes() {
    return folder("processes");
  }

  Path report(String name) {
    return folder("").resolve(name);
  }

  /** Returns a path for messages, relative to the course's top folder. */
  String shown(Path path) {
    return lab.getParent().relativize(path).toString();
  }

  private Path folder(String name) {
    try {
      return Files.createDirectories(lab.resolve("fleet").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to " + lab + ": " + e.getMessage(), e);
    }
  }
}
