package jobsinpractice.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The limit of connections for each address")
class ConnectionsPerAddressIT {
  private final ConnectionsPerAddress limit = new ConnectionsPerAddress();

  /** A channel, which no longer has a remote address once it is closed. */
  private static final class Channel extends ByteArrayEndPoint {
    private final String address;

    private Channel(String address) {
      this.address = address;
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
      try {
        return isOpen() ? new InetSocketAddress(InetAddress.getByName(address), 1) : null;
      } catch (java.net.UnknownHostException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private SslConnection open(String address) throws Exception {
    SslConnection connection =
        new SslConnection(
            ByteBufferPool.NON_POOLING,
            Runnable::run,
            new Channel(address),
            SSLContext.getDefault().createSSLEngine());
    limit.onOpened(connection);
    return connection;
  }

  private void close(SslConnection connection) {
    connection.getEndPoint().close();
    limit.onClosed(connection);
  }

  @Test
  @DisplayName("counts open connections and no closed ones")
  void closed() throws Exception {
    for (int i = 0; i < 2 * ConnectionsPerAddress.MOST; i++) {
      SslConnection one = open("192.168.1.7");
      assertThat(one.getEndPoint().isOpen()).as("connection " + i).isTrue();
      close(one);
    }
  }

  @Test
  @DisplayName("closes one more than it allows, and no connection of another address")
  void tooMany() throws Exception {
    List<SslConnection> many = new ArrayList<>();
    for (int i = 0; i < ConnectionsPerAddress.MOST; i++) {
      many.add(open("192.168.1.7"));
    }
    SslConnection more = open("192.168.1.7");
    assertThat(more.getEndPoint().isOpen()).isFalse();
    limit.onClosed(more);
    assertThat(many).allMatch(one -> one.getEndPoint().isOpen());
    assertThat(open("192.168.1.8").getEndPoint().isOpen()).isTrue();
    close(many.get(0));
    assertThat(open("192.168.1.7").getEndPoint().isOpen()).isTrue();
  }

  @Test
  @DisplayName("closes every connection of IPv6, of which a machine can have very many addresses")
  void ipv6() throws Exception {
    assertThat(open("2001:db8::7").getEndPoint().isOpen()).isFalse();
    assertThat(open("::ffff:192.168.1.7").getEndPoint().isOpen()).isTrue();
    assertThat(open("::1").getEndPoint().isOpen()).isTrue();
  }
}
