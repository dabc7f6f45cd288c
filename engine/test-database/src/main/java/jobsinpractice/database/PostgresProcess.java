package jobsinpractice.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A local PostgreSQL with its own folder, which it deletes at the end. A shell stops the server
 * when this JVM ends, however it ends: then the shell's input ends.
 */
final class PostgresProcess extends PostgresServer {
  private static final int START_SECONDS = 60;

  /** The id of the user without rights, on every Linux. */
  private static final String UNPRIVILEGED = "65534";

  /** $1: the folder of the server; the rest: the command. */
  private static final String UNTIL_INPUT_ENDS =
      "folder=$1; shift; \"$@\" </dev/null & server=$!; cat >/dev/null; kill -INT $server;"
          + " wait $server; rm -rf \"$folder\"";

  private final int port;

  private PostgresProcess(int port, String password) {
    super(password);
    this.port = port;
  }

  static PostgresProcess start(Path binaries, String password) {
    try {
      return new PostgresProcess(launch(binaries, password), password);
    } catch (IOException e) {
      throw new PostgresMissing(
          binaries.resolve("postgres") + " does not start: " + e.getMessage(), e);
    }
  }

  private static int launch(Path binaries, String password) throws IOException {
    List<String> as = unprivileged();
    Path folder = folder();
    Path data = Files.createDirectory(folder.resolve("data"));
    Path secret = Files.writeString(folder.resolve("password"), password);
    Path log = folder.resolve("log");
    List<String> prefix = new ArrayList<>();
    if (!as.isEmpty()) {
      for (Path path : List.of(folder, data, secret)) {
        Files.setAttribute(path, "unix:uid", Integer.valueOf(as.get(0)));
      }
      prefix.addAll(
          List.of("setpriv", "--reuid=" + as.get(0), "--regid=" + as.get(1), "--clear-groups"));
    }
    run(
        log,
        prefix,
        binaries.resolve("initdb").toString(),
        "--pgdata=" + data,
        "--username=" + USER,
        "--pwfile=" + secret,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--no-sync");
    Files.delete(secret);
    int port = freePort();
    List<String> command = new ArrayList<>(List.of("sh", "-c", UNTIL_INPUT_ENDS, "sh"));
    command.add(folder.toString());
    command.addAll(prefix);
    command.addAll(
        List.of(binaries.resolve("postgres").toString(), "-D", data.toString(), "-p", "" + port));
    for (String setting :
        List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=off", // a test's data need not survive this machine
            "synchronous_commit=off",
            "full_page_writes=off",
            "max_connections=100",
            "deadlock_timeout=100ms")) {
      command.addAll(List.of("-c", setting));
    }
    Process shell =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    awaitReady(shell, log);
    return port;
  }

  /** Returns the user and group ids to run as; empty if this user is not root. */
  private static List<String> unprivileged() throws IOException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return List.of(); // PostgreSQL refuses to run as root only
    }
    String user = id("-u");
    return user.isEmpty() ? List.of(UNPRIVILEGED, UNPRIVILEGED) : List.of(user, id("-g"));
  }

  /** Returns an id of the user that a PostgreSQL package creates, or nothing. */
  private static String id(String which) throws IOException {
    Process id = new ProcessBuilder("id", which, "postgres").start();
    return new String(id.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
  }

  /** Creates a folder below the build folder if another user can reach it, or else elsewhere. */
  private static Path folder() throws IOException {
    Path build = Files.createDirectories(Path.of("target").toAbsolutePath());
    for (Path at = build; at != null; at = at.getParent()) {
      if (!Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return Files.createTempDirectory("postgres-");
      }
    }
    return Files.createTempDirectory(
        build,
        "postgres-",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  private static void run(Path log, List<String> prefix, String... command) throws IOException {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(List.of(command));
    Process process =
        new ProcessBuilder(whole)
            .directory(log.getParent().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try {
      if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(lastLine(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void awaitReady(Process shell, Path log) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (!Files.readString(log).contains("ready to accept connections")) {
      if (!shell.isAlive() || System.nanoTime() > deadline) {
        throw new IOException(lastLine(log));
      }
      try {
        shell.waitFor(20, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }

  private static String lastLine(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return lines.isEmpty() ? "it printed nothing" : lines.get(lines.size() - 1);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  int port() {
    return port;
  }
}
