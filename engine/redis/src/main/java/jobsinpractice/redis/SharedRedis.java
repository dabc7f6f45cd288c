package jobsinpractice.redis;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The kit's own Redis, under {@code .lab/redis}: its data stays from run to run, and several
 * processes share it.
 *
 * <ol>
 *   <li>whoever comes first starts it, under a file lock; the others join;
 *   <li>whoever leaves last stops it; a user that died without leaving is not counted;
 *   <li>remembers its port, and takes another free one when that one is taken.
 * </ol>
 *
 * Files: {@code lock}; {@code port}; {@code server} (process, port and name of the one that runs);
 * {@code users/} (one per user: its process).
 */
final class SharedRedis {
  // Two threads of one JVM may not wait for the same file lock: they take turns here first.
  private static final Object TURN = new Object();
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final Path folder;
  private final Integer forcedPort;
  private final Path user;
  private RedisServer started;
  private int joined; // the port that our callers hold; 0 before

  /** {@code forcedPort} is null unless the learner wants a certain one. */
  SharedRedis(Path lab, Integer forcedPort) {
    this.folder = lab.resolve("redis");
    this.forcedPort = forcedPort;
    this.user = users().resolve(ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet());
  }

  /**
   * The server that runs.
   *
   * @param process its pid is -1 for a container
   */
  record Running(ProcessMark process, int port, String product) {
    String text() {
      return process + "\n" + port + "\n" + product + "\n";
    }

    static Running parse(List<String> lines) {
      return new Running(
          ProcessMark.parse(lines.get(0)), Integer.parseInt(lines.get(1)), lines.get(2));
    }

    RedisUrl url() {
      return RedisUrl.local(port, "");
    }

    String describe() {
      return product + ", port " + port;
    }
  }

  Running join() {
    return locked(
        () -> {
          Running running = runningOrStarted();
          joined = running.port();
          write(user, ProcessMark.ofThisJvm().toString());
          return running;
        });
  }

  /** Joins the one that runs; empty when none does. Never starts one. */
  Optional<Running> joinRunning() {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    return locked(
        () -> {
          Optional<Running> running = running();
          running.ifPresent(
              it -> {
                joined = it.port();
                write(user, ProcessMark.ofThisJvm().toString());
              });
          return running;
        });
  }

  /** Starts it again on the same port if it has died; returns whether it had to. */
  boolean revive() {
    return locked(
        () -> {
          boolean dead = running().isEmpty();
          runningOrStarted();
          return dead;
        });
  }

  /** Leaves; the last one out stops it. */
  void leave() {
    if (started != null && started.pid() < 0) {
      awaitOthers(); // A container goes with the process that started it.
    }
    locked(
        () -> {
          delete(user);
          if (!inUse()) {
            stop();
          }
          return null;
        });
  }

  /** What runs although nobody uses it. */
  Optional<Running> leftover() {
    return Files.isDirectory(folder)
        ? locked(() -> inUse() ? Optional.empty() : running())
        : Optional.empty();
  }

  /** Stops what {@link #leftover()} found; returns whether there was something to stop. */
  boolean stopLeftover() {
    return Files.isDirectory(folder)
        && locked(
            () -> {
              boolean leftover = !inUse() && running().isPresent();
              if (leftover) {
                stop();
              }
              return leftover;
            });
  }

  private Running runningOrStarted() {
    Optional<Running> running = running();
    if (running.isEmpty()) {
      return start();
    }
    if (forcedPort != null && running.get().port() != forcedPort) {
      throw new RedisMissing(
          "The kit's Redis runs on port "
              + running.get().port()
              + " already, and LAB_REDIS_PORT asks for "
              + forcedPort
              + ".",
          "Stop what uses it first, or unset LAB_REDIS_PORT.");
    }
    return running.get();
  }

  private Optional<Running> running() {
    Path file = folder.resolve("server");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Running running = Running.parse(Files.readAllLines(file));
      return Optional.of(running).filter(this::isOurs);
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // Half a file: its writer died while it wrote.
    }
  }

  private boolean isOurs(Running running) {
    if (running.process().pid() < 0) {
      return answers(running);
    }
    return process(running).isPresent();
  }

  private Optional<ProcessHandle> process(Running running) {
    // Windows does not tell a command line: the pid and the start time have to do.
    return running
        .process()
        .find()
        .filter(p -> p.info().commandLine().isEmpty() || Leftovers.runsIn(p, folder));
  }

  private static boolean answers(Running running) {
    try (Probe probe = Probe.open(running.url(), Duration.ofSeconds(2))) {
      return "PONG".equals(probe.text("PING"));
    } catch (IOException e) {
      return false;
    }
  }

  // A crash after the start and before the file is written leaves a Redis that no file names: it
  // holds our port, and is
  // found by its directory.
  private Running start() {
    ProcessHandle.allProcesses()
        .filter(p -> Leftovers.runsIn(p, folder))
        .forEach(p -> RedisProcess.end(p, false));
    RedisServer server = startOn(forcedPort != null ? forcedPort : rememberedPort());
    started = server;
    Running running = new Running(server.mark(), server.port(), server.product());
    write(folder.resolve("port"), Integer.toString(server.port()));
    write(folder.resolve("server"), running.text());
    return running;
  }

  private RedisServer startOn(int port) {
    RedisOptions options =
        RedisServer.options()
            .directory(folder)
            .config("appendonly", "yes")
            .config("maxmemory-policy", "noeviction")
            .detached();
    try {
      return options.port(port).start();
    } catch (RedisMissing e) {
      if (!RedisOptions.isPortTaken(e)) {
        throw e;
      }
      if (forcedPort != null) {
        throw new RedisMissing(
            "Port " + port + " (LAB_REDIS_PORT) is taken by another program.",
            "End that program, or unset LAB_REDIS_PORT: the kit then takes a free port.");
      }
      if (joined != 0) {
        throw new RedisMissing(
            "The kit's Redis has died, and another program took its port " + port + ".",
            "End that program, or stop and start the fleet: it then takes a free port.");
      }
      return options.port(0).start();
    }
  }

  private int rememberedPort() {
    try {
      return Integer.parseInt(Files.readString(folder.resolve("port")).strip());
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }

  private void stop() {
    if (started != null) {
      started.close();
    }
    running().flatMap(this::process).ifPresent(p -> RedisProcess.end(p, false));
    delete(folder.resolve("server"));
  }

  private boolean inUse() {
    boolean used = false;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(users())) {
      for (Path file : files) {
        if (ProcessMark.parse(Files.readString(file)).alive()) {
          used = true;
        } else {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      return used;
    }
    return used;
  }

  private void awaitOthers() {
    delete(user);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (locked(this::inUse) && System.nanoTime() < deadline) {
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private Path users() {
    return folder.resolve("users");
  }

  private <T> T locked(Supplier<T> work) {
    synchronized (TURN) {
      try {
        Files.createDirectories(users());
        Path lock = folder.resolve("lock");
        try (FileChannel channel = FileChannel.open(lock, CREATE, WRITE)) {
          channel.lock(); // Let go with the channel, or with this process.
          return work.get();
        }
      } catch (IOException e) {
        throw new RedisMissing(
            "The folder " + folder + " cannot be used: " + e.getMessage(),
            "Check who owns it and what is left of the disk.");
      }
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
