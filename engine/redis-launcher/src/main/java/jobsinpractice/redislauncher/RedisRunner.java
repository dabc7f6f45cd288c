package jobsinpractice.redislauncher;

import java.nio.file.Path;
import java.util.List;
import jobsinpractice.redisurl.RedisUrl;

/** Runs one Redis, as a process or in a container; can launch it again after it has stopped. */
interface RedisRunner {
  /** The port was free a moment ago, but another program has it now. */
  final class PortTaken extends Exception {
    private static final long serialVersionUID = 1L;

    PortTaken(int port) {
      super("port " + port + " is taken", null, false, false);
    }
  }

  /**
   * The settings for one run of Redis.
   *
   * @param config lines of redis.conf, each a list of words
   * @param detached true for its own process group, which a Ctrl-C in this terminal does not reach
   */
  record Site(
      Path directory, int port, String password, List<List<String>> config, boolean detached) {
    RedisUrl url() {
      return RedisUrl.local(port, password);
    }
  }

  /** Returns one line for messages: {@code redis-server 7.0.15 from the PATH}. */
  String describe();

  /** Starts it and waits until it responds. */
  void launch(Site site) throws PortTaken;

  boolean alive();

  /** Asks it to stop, and waits. */
  void stop();

  /** Kills it as a power cut would (SIGKILL), and waits. */
  void kill();

  /** Returns the operating system's process; its pid is -1 for a container. */
  ProcessRecord mark();

  /** Releases what {@link #stop()} leaves. */
  default void discard() {
    stop();
  }
}
