package jobsinpractice.tool;

import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Finds the addresses at which other machines may reach this one. */
final class NetworkAddresses {
  private NetworkAddresses() {}

  /**
   * Returns IPv4 addresses. The address with which this machine reaches other networks comes first,
   * so that a bridge for containers does not; then those of private networks.
   */
  static List<String> ofThisMachine() {
    try {
      return ordered(
          Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
              .filter(NetworkAddresses::up)
              .flatMap(NetworkInterface::inetAddresses)
              .toList(),
          outward());
    } catch (SocketException e) {
      return List.of();
    }
  }

  /**
   * Puts addresses in order.
   *
   * @param first may be null
   */
  static List<String> ordered(List<InetAddress> addresses, InetAddress first) {
    return addresses.stream()
        .filter(Inet4Address.class::isInstance)
        .filter(address -> !address.isLinkLocalAddress())
        .sorted(
            Comparator.comparing((InetAddress address) -> !address.equals(first))
                .thenComparing(address -> !address.isSiteLocalAddress()))
        .map(InetAddress::getHostAddress)
        .distinct()
        .toList();
  }

  /** Asks the operating system which address it would use; a datagram socket sends no packet. */
  private static InetAddress outward() {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(new InetSocketAddress("203.0.113.1", 9));
      return socket.getLocalAddress();
    } catch (SocketException | UncheckedIOException e) {
      return null; // no route: then the order is a guess
    }
  }

  private static boolean up(NetworkInterface network) {
    try {
      return network.isUp() && !network.isLoopback();
    } catch (SocketException e) {
      return false;
    }
  }
}
