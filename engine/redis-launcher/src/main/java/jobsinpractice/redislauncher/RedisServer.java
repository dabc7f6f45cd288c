package jobsinpractice.redislauncher;

/**
 * A Redis of our own: private, on 127.0.0.1, on a port and in a directory that no one else uses.
 *
 * <ol>
 *   <li>starts one, from the PATH, the embedded-redis jar or a container;
 *   <li>restarts it, or kills it as a power cut would;
 *   <li>ends it with this JVM; should the JVM be killed, the next start ends it.
 * </ol>
 *
 * It never touches a server that it did not start.
 */
public final class RedisServer implements AutoCloseable {
  private final RedisRunner runner;
  private final RedisRunner.Site site;
  private final boolean temporary;
  private final Thread hook = new Thread(this::end, "redis-server-end");

  RedisServer(RedisRunner runner, RedisRunner.Site site, boolean temporary) {
    this.runner = runner;
    this.site = site;
    this.temporary = temporary;
    if (!site.detached()) {
      Runtime.getRuntime().addShutdownHook(hook);
    }
  }

  /**
   * A fresh, empty, short-lived one, from the quickest source that there is; throws {@link
   * RedisMissing}.
   */
  public static RedisServer start() {
    return options().start();
  }

  public static RedisOptions options() {
    return new RedisOptions();
  }

  /** For the program that connects; holds the password if there is one. */
  public String url() {
    return site.url().text();
  }

  public int port() {
    return site.port();
  }

  /** One line for people: {@code redis-server 7.0.15 from the PATH, port 41234}. */
  public String describe() {
    return runner.describe() + ", port " + site.port();
  }

  public boolean alive() {
    return runner.alive();
  }

  /** The pid, or -1 for a container. */
  public long pid() {
    return runner.mark().pid();
  }

  /** Stops it if it runs, and starts it on the same port and directory. */
  public void restart() {
    runner.stop();
    try {
      runner.launch(site);
    } catch (RedisRunner.PortTaken e) {
      throw new RedisMissing(
          "Port " + site.port() + " was taken while Redis was down.", "Try again.");
    }
  }

  /**
   * Ends it as a power cut would (SIGKILL) and waits until it is gone; {@link #restart()} brings it
   * back.
   */
  public void kill() {
    runner.kill();
  }

  /** Ends it, and deletes its directory unless the directory was given. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is going down and the hook does the same.
    }
    end();
  }

  private synchronized void end() {
    runner.discard();
    if (temporary) {
      ServerDirectories.delete(site.directory());
    }
  }

  ProcessRecord mark() {
    return runner.mark();
  }

  String product() {
    return runner.describe();
  }
}
