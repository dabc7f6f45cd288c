package jobsinpractice.classroom;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;

/**
 * Closes a connection of an address that has many already, so that no machine takes them all. One
 * machine can have very many IPv6 addresses, so it closes every connection of IPv6 too.
 */
final class ConnectionsPerAddress implements Connection.Listener {
  static final int MOST = 30;

  /** A closed connection no longer knows its address. */
  private final Map<Connection, InetAddress> open = new IdentityHashMap<>();

  @Override
  public void onOpened(Connection connection) {
    // A connection inside a TLS one does not count.
    if (!(connection instanceof SslConnection)
        || !(connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress remote)
        || remote.getAddress() == null
        || remote.getAddress().isLoopbackAddress()) {
      return;
    }
    InetAddress address = remote.getAddress();
    boolean refused;
    synchronized (open) {
      open.put(connection, address);
      refused =
          !(address instanceof Inet4Address)
              || Collections.frequency(open.values(), address) > MOST;
    }
    if (refused) {
      connection.getEndPoint().close();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    synchronized (open) {
      open.remove(connection);
    }
  }
}
