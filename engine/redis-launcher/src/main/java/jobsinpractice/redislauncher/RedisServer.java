package jobsinpractice.redislauncher;

import jobsinpractice.redisurl.RedisUrl;

/**
 * A private Redis on 127.0.0.1, with its own port, directory, and random password.
 *
 * <ol>
 *   <li>starts it from the PATH, the embedded-redis jar, or a container;
 *   <li>restarts it, or kills it as a power cut would;
 *   <li>stops it with this JVM; if the JVM is killed, the next start stops it.
 * </ol>
 *
 * It never touches a server that the kit did not start.
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
   * Starts an empty, temporary Redis from the fastest available source; throws {@link
   * RedisMissing}.
   */
  public static RedisServer start() {
    return options().start();
  }

  public static RedisOptions options() {
    return new RedisOptions();
  }

  /** Returns the address for a client, with the password. */
  public String url() {
    return site.url().text();
  }

  /** Returns the address for a client that connects through a proxy on this port. */
  public String urlThrough(int proxyPort) {
    return RedisUrl.local(proxyPort, site.password()).text();
  }

  /** Returns the password of the user {@code default}. */
  public String password() {
    return site.password();
  }

  public int port() {
    return site.port();
  }

  /** Returns one line for messages: {@code redis-server 7.0.15 from the PATH, port 41234}. */
  public String describe() {
    return runner.describe() + ", port " + site.port();
  }

  public boolean alive() {
    return runner.alive();
  }

  /** Returns the pid, or -1 for a container. */
  public long pid() {
    return runner.mark().pid();
  }

  /** Stops it if it is running, and starts it on the same port and directory. */
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
   * Kills it as a power cut would (SIGKILL) and waits until it has ended; {@link #restart()} starts
   * it again.
   */
  public void kill() {
    runner.kill();
  }

  /** Stops it, and deletes its directory unless the caller chose it. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is shutting down, and the hook does the same.
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
