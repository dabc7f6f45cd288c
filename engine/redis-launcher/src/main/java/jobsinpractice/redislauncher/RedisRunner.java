package jobsinpractice.redislauncher;

import java.nio.file.Path;
import java.util.List;

/** Runs one Redis, as a process or in a container; may be launched again once it is down. */
interface RedisRunner {
  /** The port was free a moment ago and is not any more. */
  final class PortTaken extends Exception {
    private static final long serialVersionUID = 1L;

    PortTaken(int port) {
      super("port " + port + " is taken", null, false, false);
    }
  }

  /**
   * Where and how a Redis is to run.
   *
   * @param config lines of redis.conf, each a list of words
   * @param detached true: its own process group, so that a Ctrl-C in this terminal does not reach
   *     it
   */
  record Site(
      Path directory, int port, String password, List<List<String>> config, boolean detached) {
    RedisUrl url() {
      return RedisUrl.local(port, password);
    }
  }

  /** One line for people: {@code redis-server 7.0.15 from the PATH}. */
  String describe();

  /** Starts it and waits until it answers. */
  void launch(Site site) throws PortTaken;

  boolean alive();

  /** Asks it to end, and waits. */
  void stop();

  /** Ends it as a power cut would (SIGKILL), and waits. */
  void kill();

  /** The operating system's process; its pid is -1 for a container. */
  ProcessRecord mark();

  /** Frees what {@link #stop()} leaves. */
  default void discard() {
    stop();
  }
}
