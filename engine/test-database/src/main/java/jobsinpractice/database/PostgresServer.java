package jobsinpractice.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The private PostgreSQL of this JVM: a local {@code postgres} in the PATH or under {@code
 * /usr/lib/postgresql}, or else a container. It starts at first use, listens on 127.0.0.1 only,
 * wants a random password, and ends with the JVM.
 */
public abstract class PostgresServer {
  static final String USER = "lab";

  private static PostgresServer running;
  private static PostgresMissing missing;

  private final String password;

  PostgresServer(String password) {
    this.password = password;
  }

  /** Returns the server of this JVM, or throws {@link PostgresMissing}. */
  static synchronized PostgresServer get() {
    if (missing != null) {
      throw missing;
    }
    if (running == null) {
      try {
        running = start();
      } catch (PostgresMissing e) {
        missing = e;
        throw e;
      }
    }
    return running;
  }

  /** Returns why this machine has no PostgreSQL, or empty if it has one. */
  public static Optional<String> whyMissing() {
    try {
      get();
      return Optional.empty();
    } catch (PostgresMissing e) {
      return Optional.of(e.getMessage());
    }
  }

  private static PostgresServer start() {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    Optional<Path> binaries = binaries();
    return binaries.isPresent()
        ? PostgresProcess.start(binaries.get(), password)
        : PostgresContainer.start(password);
  }

  /** Returns the folder of the newest {@code postgres} that has {@code initdb} next to it. */
  private static Optional<Path> binaries() {
    List<Path> folders = new ArrayList<>();
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      if (Path.of(folder).isAbsolute()) folders.add(Path.of(folder));
    }
    try (DirectoryStream<Path> versions =
        Files.newDirectoryStream(Path.of("/usr/lib/postgresql"))) {
      List<Path> found = new ArrayList<>();
      versions.forEach(version -> found.add(version.resolve("bin")));
      found.sort(Comparator.comparing((Path bin) -> bin.toString()).reversed());
      folders.addAll(found);
    } catch (IOException e) {
      // No such folder: then the PATH is all there is.
    }
    return folders.stream()
        .filter(folder -> Files.isExecutable(folder.resolve("postgres")))
        .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
        .findFirst();
  }

  abstract int port();

  String host() {
    return "127.0.0.1";
  }

  String password() {
    return password;
  }

  /** Returns the address for one test, which sees a schema of its own. */
  String url(String schema) {
    return "jdbc:postgresql://"
        + host()
        + ":"
        + port()
        + "/postgres?currentSchema="
        + schema
        + "&ApplicationName="
        + schema;
  }
}
