package jobsinpractice.redislauncher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jobsinpractice.redisurl.RedisUrl;

/**
 * The kit's own Redis, under {@code .lab/redis}. It keeps its data between runs, and several
 * processes share it.
 *
 * <ol>
 *   <li>the first process starts it, under a file lock, and the other processes join;
 *   <li>the last process to leave stops it;
 *   <li>it uses its last port again, or a free port if that one is taken.
 * </ol>
 */
final class OwnRedis {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final OwnRedisFolder folder;
  private final Integer forcedPort;
  private final String user = ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
  private RedisServer started;
  private int joined; // the port that the callers use; 0 before, and for one that only looks

  /** {@code forcedPort} is null unless the learner sets a port. */
  OwnRedis(Path lab, Integer forcedPort) {
    this.folder = new OwnRedisFolder(lab.resolve("redis"));
    this.forcedPort = forcedPort;
  }

  /**
   * The running server.
   *
   * @param process its pid is -1 for a container
   */
  record Running(ProcessRecord process, int port, String product) {
    String text() {
      return process + "\n" + port + "\n" + product + "\n";
    }

    /** Returns empty for an incomplete file, whose writer died. */
    static Optional<Running> parse(List<String> lines) {
      try {
        return Optional.of(
            new Running(
                ProcessRecord.parse(lines.get(0)), Integer.parseInt(lines.get(1)), lines.get(2)));
      } catch (RuntimeException e) {
        return Optional.empty();
      }
    }

    String describe() {
      return product + ", port " + port;
    }
  }

  Running join() {
    return folder.locked(
        () -> {
          Running running = runningOrStarted();
          enter(running);
          return running;
        });
  }

  /** Joins the running Redis; returns empty if none is running. Never starts one. */
  Optional<Running> joinRunning() {
    return folder.exists()
        ? folder.locked(
            () -> {
              Optional<Running> running = running();
              running.ifPresent(this::enter);
              return running;
            })
        : Optional.empty();
  }

  private void enter(Running running) {
    joined = running.port();
    folder.enter(user);
  }

  /** Starts it again on the same port if it has died; returns whether it had to. */
  boolean revive() {
    return folder.locked(
        () -> {
          boolean dead = running().isEmpty();
          runningOrStarted();
          return dead;
        });
  }

  /** Leaves it; the last process to leave stops it. A process that has not joined stops nothing. */
  void leave() {
    if (joined == 0) {
      return;
    }
    if (started != null && started.pid() < 0) {
      awaitOthers(); // A container ends with the process that started it.
    }
    folder.locked(
        () -> {
          folder.leave(user);
          if (!folder.inUse()) {
            stop();
          }
          return null;
        });
  }

  /** Returns a Redis that is running although no process uses it. */
  Optional<Running> leftover() {
    return folder.exists() ? folder.locked(this::unused) : Optional.empty();
  }

  /** Stops what {@link #leftover()} found; returns whether there was something to stop. */
  boolean stopLeftover() {
    return folder.exists()
        && folder.locked(
            () -> {
              boolean leftover = unused().isPresent();
              if (leftover) {
                stop();
              }
              return leftover;
            });
  }

  private Optional<Running> unused() {
    return folder.inUse() ? Optional.empty() : running();
  }

  private Running runningOrStarted() {
    Optional<Running> running = running();
    if (running.isEmpty()) {
      return start();
    }
    if (forcedPort != null && running.get().port() != forcedPort) {
      throw new RedisMissing(
          "The course's Redis already runs on port "
              + running.get().port()
              + ", but LAB_REDIS_PORT is "
              + forcedPort
              + ".",
          "Stop the fleet that uses it first, or unset LAB_REDIS_PORT.");
    }
    return running.get();
  }

  private Optional<Running> running() {
    return Running.parse(folder.read("server"))
        .filter(it -> it.process().pid() < 0 ? answers(it) : process(it).isPresent());
  }

  private Optional<ProcessHandle> process(Running running) {
    // Windows does not show a command line, so the pid and the start time must be enough.
    return running
        .process()
        .find()
        .filter(
            p -> p.info().commandLine().isEmpty() || ServerDirectories.runsIn(p, folder.path()));
  }

  /** Returns the address for the engine and the labs. */
  RedisUrl url(Running running) {
    return RedisUrl.local(running.port(), folder.secrets().map(Secrets::work).orElse(""));
  }

  /** Returns the address of the user who can run {@code MONITOR} and nothing else. */
  RedisUrl monitorUrl(Running running) {
    String password = folder.secrets().map(Secrets::monitor).orElse("");
    RedisUrl local = RedisUrl.local(running.port(), password);
    return password.isEmpty() ? local : local.as(Secrets.MONITOR, password);
  }

  private boolean answers(Running running) {
    RedisUrl url = url(running);
    try (RedisProbe probe = RedisProbe.open(url, Duration.ofSeconds(2))) {
      if (!url.password().isEmpty()) {
        probe.call("AUTH", url.password());
      }
      return "PONG".equals(probe.text("PING"));
    } catch (IOException e) {
      return false;
    }
  }

  // A crash between the start and the write of the file leaves a Redis that is in no file. It has
  // our
  // port, and its directory identifies it.
  private Running start() {
    ProcessHandle.allProcesses()
        .filter(p -> ServerDirectories.runsIn(p, folder.path()))
        .forEach(p -> RedisProcess.end(p, false));
    RedisServer server = startOn(forcedPort != null ? forcedPort : rememberedPort());
    started = server;
    Running running = new Running(server.mark(), server.port(), server.product());
    folder.write("port", Integer.toString(server.port()));
    folder.write("server", running.text());
    return running;
  }

  private RedisServer startOn(int port) {
    RedisOptions options =
        RedisServer.options()
            .users(folder.secretsOrNew())
            .directory(folder.path())
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
            "Port " + port + " (LAB_REDIS_PORT) is in use by another program.",
            "End that program, or unset LAB_REDIS_PORT; the course then uses a free port.");
      }
      if (joined != 0) {
        throw new RedisMissing(
            "The course's Redis has died, and another program now uses its port " + port + ".",
            "End that program, or restart the fleet, which then uses a free port.");
      }
      return options.port(0).start();
    }
  }

  private int rememberedPort() {
    List<String> lines = folder.read("port");
    return lines.size() == 1 && lines.get(0).matches("\\d{1,5}")
        ? Integer.parseInt(lines.get(0))
        : 0;
  }

  private void stop() {
    if (started != null) {
      started.close();
    }
    running().flatMap(this::process).ifPresent(p -> RedisProcess.end(p, false));
    folder.delete("server");
  }

  private void awaitOthers() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    folder.locked(
        () -> {
          folder.leave(user);
          return null;
        });
    while (folder.locked(folder::inUse) && System.nanoTime() < deadline) {
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
