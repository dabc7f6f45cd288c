package jobsinpractice.redislauncher;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The folder {@code .lab/redis}, where the processes of a fleet agree on one Redis.
 *
 * <p>Files: {@code lock}; {@code port} and {@code secret} (the passwords), both kept between runs;
 * {@code server}, the running server; {@code users/}, one file per process that uses it. A process
 * that died without leaving does not count.
 */
final class OwnRedisFolder {
  // Two threads of one JVM must not wait for the same file lock, so they take turns here first.
  private static final Object TURN = new Object();

  private final Path folder;

  OwnRedisFolder(Path folder) {
    this.folder = folder;
  }

  Path path() {
    return folder;
  }

  boolean exists() {
    return Files.isDirectory(folder);
  }

  /** Runs this while no other process does anything in the folder. */
  <T> T locked(Supplier<T> work) {
    synchronized (TURN) {
      try {
        PrivateFolder.make(folder.toAbsolutePath().getParent());
        Files.createDirectories(users());
        try (FileChannel channel = FileChannel.open(folder.resolve("lock"), CREATE, WRITE)) {
          channel.lock(); // Released with the channel, or with this process.
          return work.get();
        }
      } catch (IOException | UncheckedIOException e) {
        throw new RedisMissing(
            "The folder " + folder + " cannot be used: " + e.getMessage(),
            "Check its owner and the free disk space.");
      }
    }
  }

  void enter(String user) {
    write("users/" + user, ProcessRecord.ofThisJvm().toString());
  }

  void leave(String user) {
    delete("users/" + user);
  }

  boolean inUse() {
    boolean used = false;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(users())) {
      for (Path file : files) {
        if (ProcessRecord.parse(Files.readString(file)).alive()) {
          used = true;
        } else {
          Files.deleteIfExists(file);
        }
      }
      return used;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the lines of a file; empty if it is missing or cannot be read. */
  List<String> read(String name) {
    try {
      return Files.readAllLines(folder.resolve(name));
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the passwords of the current or last server; empty before the first start. */
  Optional<Secrets> secrets() {
    return Secrets.parse(read("secret"));
  }

  /** Returns the same passwords in every run, so that clients reconnect after a restart. */
  Secrets secretsOrNew() {
    return secrets()
        .orElseGet(
            () -> {
              Secrets fresh = Secrets.random();
              try {
                Files.writeString(PrivateFolder.file(folder.resolve("secret")), fresh.text());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return fresh;
            });
  }

  void delete(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path users() {
    return folder.resolve("users");
  }
}
