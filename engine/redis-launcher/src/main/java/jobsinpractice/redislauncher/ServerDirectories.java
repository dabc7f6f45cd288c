package jobsinpractice.redislauncher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The directories of short-lived servers, and those whose owner died before it could tidy up.
 *
 * <p>Each directory names the JVM that owns it. Where the owner is gone, the Redis whose command
 * line names that directory is ended and the directory deleted; no other process is touched.
 */
final class ServerDirectories {
  private ServerDirectories() {}

  /** The folder of short-lived servers, in the kit's own: the learner's alone. */
  static Path root() {
    try {
      return Files.createDirectories(PrivateFolder.make(RedisSource.folder()).resolve("servers"));
    } catch (IOException e) {
      throw new RedisMissing(
          "the folder " + RedisSource.folder() + " cannot be used: " + e.getMessage(),
          "Check who owns it and what is left of the disk.");
    }
  }

  /** A fresh directory with this JVM as its owner. */
  static Path newDirectory() {
    try {
      Path directory = Files.createTempDirectory(root(), "redis-");
      Files.writeString(directory.resolve("owner"), ProcessRecord.ofThisJvm().toString());
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends and deletes what dead owners left; returns how many. */
  static int reap() {
    int reaped = 0;
    try (DirectoryStream<Path> directories = Files.newDirectoryStream(root(), "redis-*")) {
      for (Path directory : directories) {
        reaped += reap(directory) ? 1 : 0;
      }
    } catch (IOException e) {
      return reaped; // Somebody else is tidying the same folder: what is left is for the next time.
    }
    return reaped;
  }

  private static boolean reap(Path directory) throws IOException {
    Path owner = directory.resolve("owner");
    if (!Files.exists(owner) || ProcessRecord.parse(Files.readString(owner)).alive()) {
      return false; // In use, or being set up right now.
    }
    ProcessHandle.allProcesses()
        .filter(process -> runsIn(process, directory))
        .forEach(process -> RedisProcess.end(process, true));
    delete(directory);
    return true;
  }

  /** Whether this is a Redis started on the configuration in this directory. */
  static boolean runsIn(ProcessHandle process, Path directory) {
    // Debian's redis-server is a link to redis-check-rdb, and the system may name either.
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
      // What cannot be deleted now is in the kit's folder, which may be deleted at any time.
    }
  }
}
