package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
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

  @Test
  void a_url_has_all_its_parts_and_its_text_hides_the_password() {
    RedisUrl url = RedisUrl.parse("rediss://app:p%40ss%2Bw@redis.internal:7000/3");
    assertThat(url.address()).hasToString("redis.internal:7000");
    assertThat(url.user()).isEqualTo("app");
    assertThat(url.password()).isEqualTo("p@ss+w");
    assertThat(url.database()).isEqualTo(3);
    assertThat(url).hasToString("rediss://app:***@redis.internal:7000/3");
    assertThat(RedisUrl.parse("redis://localhost").address().getPort()).isEqualTo(6379);
    assertThat(RedisUrl.parse("redis://:s3cret@[::1]/1")).hasToString("redis://:***@[::1]:6379/1");
  }

  @Test
  void a_sentinel_url_names_the_sentinels_and_the_master() {
    RedisUrl url = RedisUrl.parse("redis+sentinel://:s3cret@a:1,b/jobs/2");
    assertThat(url.master()).isEqualTo("jobs");
    assertThat(url).hasToString("redis+sentinel://:***@a:1,b:26379/jobs/2");
    assertThatThrownBy(() -> RedisUrl.parse("redis+sentinel://a"))
        .hasMessageContaining("redis+sentinel://");
  }
}
