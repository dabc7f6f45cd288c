package jobsinpractice.redislauncher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds a {@link RedisServer}; {@link #start()} starts it. */
public final class RedisOptions {
  private static final String PORT_TAKEN = " is in use by another program.";

  private List<RedisKind> order = RedisKind.QUICK_FIRST;
  private Path directory;
  private int port;
  private String password = Secrets.password();
  private boolean detached;
  private final List<List<String>> config = new ArrayList<>();

  RedisOptions() {
    config("save", ""); // Nothing on disk by default.
    config("appendonly", "no");
  }

  /** Only these ways, in this order; {@code -Dkit.redis} still wins. */
  public RedisOptions from(RedisKind... kinds) {
    order = List.of(kinds);
    return this;
  }

  /**
   * Prefers a container, whose version is pinned, if a container engine is running; else as usual.
   */
  public RedisOptions pinned() {
    order = RedisKind.PINNED_FIRST;
    return this;
  }

  /** Sets a directory to keep; without it, the server has a temporary one. */
  public RedisOptions directory(Path directory) {
    this.directory = directory.toAbsolutePath();
    return this;
  }

  /** Sets the port; without it, the server uses a free one. */
  public RedisOptions port(int port) {
    this.port = port;
    return this;
  }

  /** Sets the password; without it, the server has a random one. Its URL contains it. */
  public RedisOptions password(String password) {
    this.password = password;
    return this;
  }

  /**
   * Adds a line of redis.conf: {@code config("appendfsync", "always")}. The last one for a
   * directive counts.
   */
  public RedisOptions config(String directive, String... values) {
    if (directive.equals("requirepass")) {
      return password(values[0]);
    }
    List<String> line = new ArrayList<>(List.of(directive));
    line.addAll(List.of(values));
    config.removeIf(other -> other.get(0).equals(directive) && !directive.equals("user"));
    config.add(line);
    return this;
  }

  /** Sets the password, and adds both users of the kit's own Redis. */
  RedisOptions users(Secrets secrets) {
    password(secrets.work());
    secrets.users().forEach(user -> config("user", user.toArray(String[]::new)));
    return this;
  }

  /** Keeps it running after this terminal's Ctrl-C and after the end of this JVM. */
  RedisOptions detached() {
    detached = true;
    return this;
  }

  /** Starts it and waits until it answers; throws {@link RedisMissing}. */
  public RedisServer start() {
    ServerDirectories.reap();
    return start(runner());
  }

  RedisServer start(RedisRunner runner) {
    boolean temporary = directory == null;
    Path home = temporary ? ServerDirectories.newDirectory() : directory;
    try {
      RedisRunner.Site site = launch(runner, home);
      return new RedisServer(runner, site, temporary);
    } catch (RuntimeException e) {
      runner.discard();
      if (temporary) {
        ServerDirectories.delete(home);
      }
      throw e;
    }
  }

  private RedisRunner runner() {
    List<String> reasons = new ArrayList<>();
    RedisMissing last = null;
    for (RedisKind kind : RedisKind.orElseForced(order)) {
      try {
        return switch (kind) {
          case LOCAL ->
              new RedisProcess(RedisBinary.onPath(System.getenv().getOrDefault("PATH", "")));
          case EMBEDDED ->
              new RedisProcess(RedisBinary.embedded(ServerDirectories.root().resolve("bin")));
          case CONTAINER -> new RedisContainer();
        };
      } catch (RedisMissing e) {
        reasons.add(e.problem());
        last = e;
      }
    }
    if (reasons.size() == 1) {
      throw new RedisMissing("Redis is missing: " + reasons.get(0) + ".", last.fix());
    }
    throw new RedisMissing(
        "Redis is missing: " + String.join("; ", reasons) + ".",
        "Install Redis 6.2 or newer (apt install redis-server, brew install redis), start Docker, or set REDIS_URL.");
  }

  private RedisRunner.Site launch(RedisRunner runner, Path home) {
    for (int attempt = 1; ; attempt++) {
      int chosen = port == 0 ? freePort() : port;
      RedisRunner.Site site =
          new RedisRunner.Site(home, chosen, password, List.copyOf(config), detached);
      try {
        runner.launch(site);
        return site;
      } catch (RedisRunner.PortTaken e) {
        // Another program took the port in the meantime: try again, unless the port is fixed.
        if (port != 0 || attempt == 5) {
          throw new RedisMissing(
              "Port " + chosen + PORT_TAKEN, "End that program, or choose another port.");
        }
      }
    }
  }

  static boolean isPortTaken(RedisMissing missing) {
    return missing.problem().endsWith(PORT_TAKEN);
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new RedisMissing(
          "No port is free on 127.0.0.1: " + e.getMessage(), "End some programs.");
    }
  }
}
