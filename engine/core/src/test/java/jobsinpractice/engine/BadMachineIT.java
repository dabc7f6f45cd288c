package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Redis missing or refusing: one line that names the fix, and no password in it. */
class BadMachineIT {
  @Test
  void nobody_listens() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    assertThatThrownBy(() -> Redis.connect("redis://user:s3cret@127.0.0.1:" + port))
        .isInstanceOf(RedisUnavailable.class)
        .hasMessageContaining("redis://user:***@127.0.0.1:" + port)
        .hasMessageContaining("does not answer")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void a_wrong_password() {
    try (RedisServer server = RedisServer.options().password("right").start()) {
      String url = "redis://:s3cret@127.0.0.1:" + server.port();
      assertThatThrownBy(() -> Redis.connect(url))
          .isInstanceOf(RedisUnavailable.class)
          .hasMessageContaining("refuses the login")
          .hasMessageNotContaining("s3cret");
      assertThatThrownBy(() -> Redis.connect("redis://127.0.0.1:" + server.port()))
          .hasMessageContaining("refuses the login");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://x",
        "redis://",
        "redis://u:s3cret@ho st",
        "redis://h:port",
        "redis://h/db",
        "s3cret"
      })
  void a_url_that_cannot_be_read_is_not_repeated(String url) {
    assertThatThrownBy(() -> Redis.connect(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The Redis URL cannot be read")
        .hasMessageNotContaining("s3cret");
  }
}
