package jobsinpractice.fleet.machines;

import java.io.IOException;
import java.net.InetAddress;

/**
 * Names a process of this host as the engine does, host:pid: on a shared Redis, a process of
 * another host can have the same id.
 */
final class ProcessName {
  private static final String HOST = host();

  private ProcessName() {}

  static String of(long pid) {
    return HOST + ":" + pid;
  }

  /** Returns whether a worker with this identity is this process of this host. */
  static boolean is(String identity, long pid) {
    return identity.startsWith(of(pid) + ":");
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (IOException e) {
      return "localhost";
    }
  }
}
