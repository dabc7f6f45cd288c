package jobsinpractice.classroom;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;

/** Closes a connection of an address that has many already, so that no machine takes them all. */
final class ConnectionsPerAddress implements Connection.Listener {
  static final int MOST = 30;

  private final Map<InetAddress, Integer> open = new HashMap<>();

  @Override
  public void onOpened(Connection connection) {
    InetAddress address = address(connection);
    if (address == null) {
      return;
    }
    boolean tooMany;
    synchronized (open) {
      tooMany = open.merge(address, 1, Integer::sum) > MOST;
    }
    if (tooMany) {
      connection.getEndPoint().close();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    InetAddress address = address(connection);
    if (address != null) {
      synchronized (open) {
        open.computeIfPresent(address, (any, count) -> count > 1 ? count - 1 : null);
      }
    }
  }

  /** Returns null for a connection that does not count: of loopback, or inside a TLS one. */
  private static InetAddress address(Connection connection) {
    EndPoint end = connection.getEndPoint();
    boolean counted =
        connection instanceof SslConnection
            && end.getRemoteSocketAddress() instanceof InetSocketAddress remote
            && remote.getAddress() != null
            && !remote.getAddress().isLoopbackAddress();
    return counted ? ((InetSocketAddress) end.getRemoteSocketAddress()).getAddress() : null;
  }
}
