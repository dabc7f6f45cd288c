package jobsinpractice.engine.sidekiq;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.ProcessSet;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.redislauncher.RedisServer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A Redis of our own, with a Java side and a Ruby side: a real Sidekiq, the oracle. Each Ruby
 * process is started when a test first asks for it, and shared by the tests of its class. Without
 * Sidekiq on this machine the class is skipped, and one line says so.
 */
final class SidekiqFleet
    implements ExecutionCondition, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private static final String VERSION = version();

  private final List<Worker> workers = new ArrayList<>();
  private RedisServer server;
  private Oracle oracle;
  private RubyProcess sidekiq;
  private SidekiqPages pages;
  Redis redis;
  Client client;

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return hasSidekiq()
        ? ConditionEvaluationResult.enabled("Sidekiq " + VERSION)
        : ConditionEvaluationResult.disabled("no Sidekiq on this machine");
  }

  static boolean hasSidekiq() {
    return VERSION.matches("[678]\\..*");
  }

  private static String version() {
    String version = "";
    try {
      String ask = "require 'sidekiq/web'; require 'webrick'; print Sidekiq::VERSION";
      Process ruby =
          new ProcessBuilder("ruby", "-e", ask)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      version = new String(ruby.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      // no ruby
    }
    System.out.println(
        version.matches("[678]\\..*")
            ? "Sidekiq tests run against Sidekiq " + version
            : "Sidekiq tests are skipped: no Ruby with Sidekiq 6 to 8 and webrick on the PATH"
                + " (Debian: apt install ruby-sidekiq ruby-webrick)");
    return version;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (server == null) server = RedisServer.start();
    redis = Redis.connect(server.url());
    client = new Client(redis);
    for (String key : redis.call(jedis -> jedis.keys("*"))) {
      // A running Ruby process looks for its own heartbeat.
      if (!key.equals(Keys.PROCESSES) && !key.matches("[^:]+:\\d+:[0-9a-f]{12}.*")) {
        redis.call(jedis -> jedis.unlink(key));
      }
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    workers.forEach(Worker::stop);
    workers.clear();
    redis.close();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (oracle != null) oracle.close();
    if (sidekiq != null) sidekiq.close();
    if (pages != null) pages.close();
    if (server != null) server.close();
  }

  /** What a piece of Ruby is worth, with Sidekiq's API at hand. */
  Object ruby(String code) {
    if (oracle == null) oracle = new Oracle(server.url());
    return oracle.ask(code);
  }

  @SuppressWarnings("unchecked")
  List<Map<String, Object>> rubyRows(String code) {
    return (List<Map<String, Object>>) ruby(code);
  }

  /** A real Sidekiq process that serves the queue "ruby" with two threads. */
  void startSidekiq() {
    if (sidekiq != null) return;
    sidekiq =
        RubyProcess.startQuietly(
            "process", server.url(), "sidekiq", "-r", "./jobs.rb", "-c", "2", "-q", "ruby");
    eventually().until(() -> rubyIdentity() != null);
  }

  String rubyIdentity() {
    long pid = sidekiq.process.pid();
    return new ProcessSet(redis)
        .list().stream()
            .map(ProcessSet.WorkerProcess::identity)
            .filter(identity -> identity.contains(":" + pid + ":"))
            .findFirst()
            .orElse(null);
  }

  SidekiqPages pages() {
    if (pages == null) pages = new SidekiqPages(server.url());
    return pages;
  }

  /** Ended after the test. */
  Worker started(Worker.Builder builder) {
    Worker worker = builder.timeout(Duration.ofSeconds(1)).build();
    workers.add(worker);
    worker.start();
    return worker;
  }

  /** Long enough for a Ruby on a machine that is busy with other things. */
  static ConditionFactory eventually() {
    return Awaitility.await().atMost(Duration.ofMinutes(3));
  }

  /** A clock that is late or, for a negative time, early. */
  static Clock late(Duration by) {
    return Clock.offset(Clock.systemUTC(), by.negated());
  }

  List<Map<String, Object>> list(String key) {
    return redis.call(jedis -> jedis.lrange(key, 0, -1)).stream()
        .map(SidekiqFleet::fields)
        .toList();
  }

  List<Map<String, Object>> set(String key) {
    return redis.call(jedis -> jedis.zrange(key, 0, -1)).stream()
        .map(SidekiqFleet::fields)
        .toList();
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> fields(String json) {
    return (Map<String, Object>) json(json.getBytes(UTF_8));
  }

  static Object json(byte[] json) {
    try {
      return Json.read(json);
    } catch (MalformedPayload e) {
      throw new AssertionError(new String(json, UTF_8), e);
    }
  }
}
