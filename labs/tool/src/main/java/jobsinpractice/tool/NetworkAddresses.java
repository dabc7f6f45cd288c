package jobsinpractice.tool;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Finds the addresses at which other machines may reach this one. */
final class NetworkAddresses {
  private NetworkAddresses() {}

  /** Returns IPv4 addresses, those of private networks first. */
  static List<String> ofThisMachine() {
    try {
      return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
          .filter(NetworkAddresses::up)
          .flatMap(NetworkInterface::inetAddresses)
          .filter(Inet4Address.class::isInstance)
          .filter(address -> !address.isLinkLocalAddress())
          .sorted(Comparator.comparing(address -> !address.isSiteLocalAddress()))
          .map(InetAddress::getHostAddress)
          .distinct()
          .toList();
    } catch (SocketException e) {
      return List.of();
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
