package jobsinpractice.redislauncher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Manages the directories of temporary servers, and cleans up after owners that died.
 *
 * <p>Each directory names the JVM that owns it. If the owner has ended, this class stops the Redis
 * whose command line names that directory, and deletes the directory. It touches no other process.
 */
final class ServerDirectories {
  private ServerDirectories() {}

  /** Returns the private folder of temporary servers, inside the kit's folder. */
  static Path root() {
    try {
      return Files.createDirectories(PrivateFolder.make(PrivateFolder.ofKit()).resolve("servers"));
    } catch (IOException e) {
      throw new RedisMissing(
          "the folder " + PrivateFolder.ofKit() + " cannot be used: " + e.getMessage(),
          "Check its owner and the free disk space.");
    }
  }

  /** Creates a directory with this JVM as its owner. */
  static Path newDirectory() {
    try {
      Path directory = Files.createTempDirectory(root(), "redis-");
      // Moved in one step: reap() in another JVM would take a half-written owner for a dead one.
      Path owner = directory.resolve("owner.new");
      Files.writeString(owner, ProcessRecord.ofThisJvm().toString());
      Files.move(owner, directory.resolve("owner"), StandardCopyOption.ATOMIC_MOVE);
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops and deletes what dead owners left; returns how many. */
  static int reap() {
    int reaped = 0;
    try (DirectoryStream<Path> directories = Files.newDirectoryStream(root(), "redis-*")) {
      for (Path directory : directories) {
        reaped += reap(directory) ? 1 : 0;
      }
    } catch (IOException e) {
      return reaped; // Another process cleans the same folder. The next start deletes the rest.
    }
    return reaped;
  }

  private static boolean reap(Path directory) throws IOException {
    Path owner = directory.resolve("owner");
    if (!Files.exists(owner) || ProcessRecord.parse(Files.readString(owner)).alive()) {
      return false; // In use, or being created right now.
    }
    ProcessHandle.allProcesses()
        .filter(process -> runsIn(process, directory))
        .forEach(process -> RedisProcess.end(process, true));
    delete(directory);
    return true;
  }

  /** Returns whether this is a Redis that uses the configuration in this directory. */
  static boolean runsIn(ProcessHandle process, Path directory) {
    // Debian's redis-server is a link to redis-check-rdb, and the system may show either name.
    String program =
        process.info().command().map(c -> Path.of(c).getFileName().toString()).orElse("");
    String arguments = process.info().commandLine().orElse("");
    return (program.contains("redis") || program.contains("valkey"))
        && arguments.contains(directory.resolve("redis.conf").toString());
  }

  static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // What cannot be deleted now stays in the kit's folder, which can be deleted at any time.
    }
  }
}
