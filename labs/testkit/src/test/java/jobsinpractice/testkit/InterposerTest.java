package jobsinpractice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An interposed network")
class InterposerTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @Test
  @DisplayName("loses the reply on the request's own connection, and no reply on another one")
  void losesOneReply() throws IOException {
    try (ServerSocket redis = new ServerSocket(0, 50, HERE);
        Interposer between = new Interposer(redis.getLocalPort());
        Socket waiting = new Socket(HERE, between.port());
        Socket toWaiting = redis.accept();
        Socket asking = new Socket(HERE, between.port());
        Socket toAsking = redis.accept()) {
      between.loseReply(0);
      asking.getOutputStream().write('?');
      assertThat(toAsking.getInputStream().read()).isEqualTo('?');

      toWaiting.getOutputStream().write('a');
      assertThat(waiting.getInputStream().read()).isEqualTo('a');
      toAsking.getOutputStream().write('b');
      assertThat(asking.getInputStream().read()).as("the lost reply").isEqualTo(-1);
    }
  }
}
