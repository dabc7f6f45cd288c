package jobsinpractice.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.admin.ProcessSet;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.redislauncher.RedisServer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The pages of a real Ruby Sidekiq's process and jobs; skipped, with a line, where there is none.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SidekiqIT {
  private static RedisServer server;
  private static Redis redis;
  private static Dashboard dashboard;
  private static Reader reader;
  private static Process sidekiq;

  @BeforeAll
  static void start() throws Exception {
    String version = version();
    if (!version.startsWith("6.")) {
      System.out.println("Dashboard's Sidekiq tests are skipped: no Ruby with Sidekiq 6 here");
    }
    assumeThat(version).startsWith("6.");
    server = RedisServer.options().pinned().start();
    redis = Redis.connect(server.url());
    Path scripts = Path.of(SidekiqIT.class.getResource("/sidekiq/jobs.rb").toURI()).getParent();
    ProcessBuilder builder =
        new ProcessBuilder("sidekiq", "-r", "./jobs.rb", "-c", "2", "-q", "ruby", "-g", "from-ruby")
            .directory(scripts.toFile());
    builder.environment().put("REDIS_URL", server.url());
    builder.environment().put("LANG", "C.UTF-8");
    Path log = Path.of("target", "sidekiq.log").toAbsolutePath();
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    sidekiq = builder.start();
    eventually().until(() -> !new ProcessSet(redis).list().isEmpty());
    dashboard = Dashboard.builder(redis).build().start();
    reader = new Reader(dashboard.address());
  }

  private static String version() {
    try {
      Process ruby =
          new ProcessBuilder("ruby", "-e", "require 'sidekiq'; print Sidekiq::VERSION")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new String(ruby.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  @AfterAll
  static void end() throws InterruptedException {
    if (dashboard != null) dashboard.stop();
    if (sidekiq != null) {
      sidekiq.destroyForcibly();
      sidekiq.waitFor();
    }
    if (redis != null) redis.close();
    if (server != null) server.close();
  }

  /** Long enough for a Ruby on a machine that is busy with other things. */
  private static ConditionFactory eventually() {
    return Awaitility.await().atMost(Duration.ofMinutes(3));
  }

  @Test
  @DisplayName(
      "its process and the job that it runs, also on the live page, and on the job's page the thread")
  void busy() {
    String jid = new Client(redis).push(JobRequest.of("RubyWaits", "a").queue("ruby"));

    eventually().untilAsserted(() -> assertThat(reader.read("/busy")).contains(">RubyWaits<"));
    String page = reader.read("/busy");
    assertThat(page)
        .contains(">from-ruby<", ">ruby<", "1 of 2", "&quot;a&quot;", "1 of 2 threads busy")
        .contains("Started", " MB");
    assertThat(reader.read("/job?jid=" + jid)).contains("Running now in", "RubyWaits");

    eventually()
        .untilAsserted(
            () -> {
              Map<?, ?> live = (Map<?, ?>) Json.read(reader.read("/live/now").getBytes(UTF_8));
              assertThat(live.get("busy")).isEqualTo(1L);
              assertThat(live.get("threads")).isEqualTo(2L);
              assertThat((Double) live.get("utilization")).isBetween(49.9, 50.1);
              assertThat(live.get("work").toString()).contains("RubyWaits");
              Map<?, ?> process = (Map<?, ?>) ((List<?>) live.get("processes")).get(0);
              assertThat(process.get("reports")).isEqualTo(false);
              assertThat((Long) process.get("rss")).isGreaterThan(10_000);
            });

    redis.call(jedis -> jedis.lpush("release:a", "go"));
    eventually()
        .untilAsserted(() -> assertThat(reader.read("/busy")).contains("No job was running"));
    assertThat(reader.read("/metrics")).contains("fleet_processes 1.0", "fleet_threads 2.0");
  }

  @Test
  @DisplayName(
      "a failure of Ruby's with message and backtrace; retried from here, killed from here")
  void failure() {
    String jid =
        new Client(redis)
            .push(JobRequest.of("RubyFails", 7, "ä").queue("ruby").with("backtrace", 3));

    eventually()
        .untilAsserted(
            () -> assertThat(reader.read("/retries")).contains(">RubyFails<", "ArgumentError"));
    assertThat(reader.read("/job?jid=" + jid))
        .contains("Ruby sagt nein: höflich", "jobs.rb:", "1 failure", "25 retries left of 25")
        .contains("Failed first", "&quot;ä&quot;");

    reader.press("/job?jid=" + jid, "retry", "name=\"job\"");
    eventually()
        .untilAsserted(
            () -> assertThat(reader.get("/job?jid=" + jid).body()).contains("Failed last"));
    reader.press("/job?jid=" + jid, "kill", "name=\"job\"");
    List<String> dead = redis.call(jedis -> jedis.zrange(Keys.DEAD, 0, -1));
    assertThat(dead).singleElement().asString().contains(jid);
    assertThat(reader.read("/dead")).contains(">RubyFails<");
  }

  @Test
  @Order(Integer.MAX_VALUE) // it takes no jobs after this
  @DisplayName("quiet from these pages reaches it")
  void quiet() {
    String identity = new ProcessSet(redis).list().get(0).identity();
    reader.press("/busy", "quiet", "value=\"" + identity + "\"");
    eventually().untilAsserted(() -> assertThat(reader.read("/busy")).contains(">quiet<"));
  }
}
