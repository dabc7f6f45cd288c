package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The addresses of a machine")
class NetworkAddressesIT {
  @Test
  @DisplayName("begin with its way to other networks, not with a bridge for containers")
  void order() throws Exception {
    InetAddress bridge = InetAddress.getByName("172.17.0.1");
    InetAddress outward = InetAddress.getByName("192.168.1.5");
    InetAddress other = InetAddress.getByName("2001:db8::1");
    assertThat(NetworkAddresses.ordered(List.of(bridge, other, outward), outward))
        .containsExactly("192.168.1.5", "172.17.0.1");
    assertThat(NetworkAddresses.ordered(List.of(bridge), null)).containsExactly("172.17.0.1");
  }
}
