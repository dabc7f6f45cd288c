package jobsinpractice.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthServerIT {
  private final AtomicLong nanos = new AtomicLong();

  /** Status and body. */
  static String get(InetSocketAddress address, String path) throws IOException {
    URI uri = URI.create("http://127.0.0.1:" + address.getPort() + path);
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    int status = connection.getResponseCode();
    try (InputStream in =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      String body = in == null ? "" : new String(in.readAllBytes(), UTF_8);
      return (status + " " + body).strip();
    }
  }

  private static void assertHealth(HealthServer health, String live, String ready)
      throws IOException {
    assertThat(get(health.address(), "/health/live")).startsWith(live);
    assertThat(get(health.address(), "/health/ready")).startsWith(ready);
  }

  private static String up(String reason) {
    return "200 {\"status\":\"up\",\"reason\":\"" + reason + "\"}";
  }

  private static String down(String reason) {
    return "503 {\"status\":\"down\",\"reason\":\"" + reason + "\"}";
  }

  @Test
  void a_worker_is_ready_from_its_first_heartbeat_until_it_is_quiet() throws IOException {
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url());
        HealthServer health = HealthServer.open("0", nanos::get)) {
      Worker worker = Worker.builder(redis).listener(health).build();
      assertHealth(health, up("starting"), down("starting"));
      worker.beat();
      assertHealth(health, up("running"), up("running"));
      worker.quiet();
      assertHealth(health, up("running"), down("quiet"));
      health.shutdown(worker);
      assertHealth(health, down("stopped"), down("stopped"));
    }
  }

  @Test
  void a_redis_that_is_away_makes_a_worker_not_ready_and_keeps_it_live() throws IOException {
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url());
        HealthServer health = HealthServer.open("0", nanos::get)) {
      Worker worker = Worker.builder(redis).listener(health).build();
      worker.beat();
      server.kill();
      health.redisLost(new IOException());
      nanos.addAndGet(Duration.ofHours(1).toNanos());
      assertHealth(health, up("waiting for Redis"), down("Redis does not answer"));
      server.restart();
      health.redisBack();
      assertHealth(health, up("running"), up("running"));
    }
  }

  @Test
  void a_worker_without_a_heartbeat_is_not_live_although_redis_is_there() throws IOException {
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url());
        HealthServer health = HealthServer.open("0", nanos::get)) {
      Worker worker = Worker.builder(redis).listener(health).build();
      worker.beat();
      nanos.addAndGet(HealthServer.SILENCE.toNanos());
      assertHealth(health, up("running"), up("running"));
      nanos.addAndGet(Duration.ofSeconds(1).toNanos());
      assertHealth(health, down("no heartbeat for 61 s"), up("running"));
    }
  }

  @Test
  void a_port_alone_is_open_to_this_machine_only_and_other_paths_are_not_there()
      throws IOException {
    try (HealthServer health = HealthServer.open("0")) {
      assertThat(health.address().getAddress().isLoopbackAddress()).isTrue();
      assertThat(get(health.address(), "/")).isEqualTo("404");
      assertThat(get(health.address(), "/health/liveness")).isEqualTo("404");
    }
    try (HealthServer health = HealthServer.open("0.0.0.0:0")) {
      assertThat(health.address().getAddress().isAnyLocalAddress()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "health", "70000", "-1", "localhost:", "a:b:1", "no.such.host.invalid:1"})
  void an_address_that_cannot_be_used_is_one_line(String address) {
    assertThatThrownBy(() -> HealthServer.open(address).close())
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith("--health")
        .hasMessageNotContaining("\n");
  }

  @Test
  void a_port_that_is_taken_is_one_line() {
    try (HealthServer first = HealthServer.open("0")) {
      String taken = Integer.toString(first.address().getPort());
      assertThatThrownBy(() -> HealthServer.open(taken).close())
          .isInstanceOf(BadSetting.class)
          .hasMessageContaining("--health " + taken + " cannot be opened: ");
    }
  }
}
