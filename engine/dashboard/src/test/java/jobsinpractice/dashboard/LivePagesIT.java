package jobsinpractice.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import jobsinpractice.activity.ActivityExtension;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.internal.Timestamps;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LivePagesIT {
  @RegisterExtension final TestSite site = new TestSite(how -> how.sample("more", redis -> 42));

  @Test
  @DisplayName("a worker's second: utilization, throughput, and who ran what")
  void second() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    Worker worker = worker(end);
    worker.start();
    try {
      for (int i = 0; i < 50; i++) site.client.push("Quick", i);
      for (int i = 0; i < 2; i++) site.client.push("Long", i);
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () -> {
                Map<String, Object> now = now();
                assertThat(now).containsEntry("busy", 2L).containsEntry("threads", 4L);
                assertThat(number(now, "utilization")).isBetween(49.0, 51.0);
                assertThat(now).containsEntry("in_system", 2L).containsEntry("more", 42L);
                assertThat(now.get("work").toString()).contains("Long", "Quick");
              });
      assertThat(history()).anySatisfy(s -> assertThat(number(s, "throughput")).isPositive());
      Map<?, ?> process = (Map<?, ?>) ((List<?>) now().get("processes")).get(0);
      assertThat(process.get("reports")).isEqualTo(true);
      assertThat((Long) process.get("rss")).isGreaterThan(10_000);
    } finally {
      end.countDown();
      worker.stop();
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> now().get("threads").equals(0L));
  }

  @Test
  @DisplayName("a queue's latency, retries due and dead, as Redis has them")
  void sets() {
    double now = Timestamps.seconds(Instant.now());
    site.pushRaw("slow", "{\"class\":\"A\",\"args\":[],\"enqueued_at\":" + (now - 42) + "}");
    site.addRaw(Keys.RETRY, now - 8, "{}");
    site.addRaw(Keys.RETRY, now + 99, "{ }");
    site.addRaw(Keys.DEAD, now, "{}");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              Map<String, Object> sample = now();
              assertThat(sample).containsEntry("retries_due", 1L).containsEntry("retries", 2L);
              assertThat(sample).containsEntry("dead", 1L).containsEntry("waiting", 1L);
              assertThat(number(sample, "retry_latency")).isBetween(8.0, 30.0);
              Map<?, ?> queue = (Map<?, ?>) ((List<?>) sample.get("queues")).get(0);
              assertThat((Double) queue.get("latency")).isBetween(42.0, 64.0);
            });
  }

  @Test
  @DisplayName("a process without reports, as a Ruby Sidekiq is, is shown by its heartbeat")
  void heartbeatOnly() {
    String id = "ruby:77:0123456789ab";
    Map<String, String> beat = new LinkedHashMap<>();
    beat.put("info", "{\"hostname\":\"ruby\",\"pid\":77,\"concurrency\":10}");
    beat.putAll(Map.of("busy", "4", "rss", "123456", "rtt_us", "250", "quiet", "false"));
    site.redis.call(jedis -> jedis.sadd(Keys.PROCESSES, id));
    site.redis.call(jedis -> jedis.hset(id, beat));
    String job = "{\\\"class\\\":\\\"HardJob\\\",\\\"args\\\":[],\\\"jid\\\":\\\"a\\\"}";
    site.redis.call(
        jedis ->
            jedis.hset(
                Keys.workers(id),
                "ox1",
                "{\"queue\":\"default\",\"run_at\":1700000000,\"payload\":\"" + job + "\"}"));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              Map<String, Object> sample = now();
              assertThat(sample).containsEntry("busy", 4L).containsEntry("threads", 10L);
              assertThat(number(sample, "utilization")).isEqualTo(40, within(0.01));
              assertThat(sample.get("work").toString()).contains("HardJob", "1700000000000");
            });
  }

  @Test
  @DisplayName("a process of Sidekiq 8.1, which writes its threads outside of info, is counted")
  void threadsInTheHash() {
    String id = "h:1:0123456789ab";
    site.redis.call(jedis -> jedis.sadd(Keys.PROCESSES, id));
    String info = "{\"hostname\":\"h\",\"pid\":1,\"queues\":[\"default\"]}";
    Map<String, String> beat = Map.of("info", info, "busy", "2", "concurrency", "4");
    site.redis.call(jedis -> jedis.hset(id, beat));
    assertThat(site.reader.read("/busy")).contains("2 of 4 threads busy", "50% utilization");
    assertThat(site.reader.read("/metrics")).contains("fleet_threads 4.0");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(now()).containsEntry("threads", 4L));
  }

  @Test
  @DisplayName("a key of a wrong type, or a broken report, stops nothing")
  void hostile() {
    site.redis.call(jedis -> jedis.sadd(Keys.PROCESSES, "evil:1:0123456789ab"));
    site.redis.call(jedis -> jedis.hset("evil:1:0123456789ab", "info", "[]"));
    site.redis.call(
        jedis -> jedis.set("evil:1:0123456789ab:pulse", "{\"threads\":[[1],7,[2,[3]]]}"));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> now().get("processes") instanceof List<?> list && list.size() == 1);
    site.redis.call(jedis -> jedis.sadd(Keys.QUEUES, "wrong"));
    site.redis.call(jedis -> jedis.set(Keys.queue("wrong"), "no list"));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> now().get("trouble").toString().contains("WRONGTYPE"));
    site.redis.call(jedis -> jedis.del(Keys.queue("wrong")));
    await().atMost(Duration.ofSeconds(20)).until(() -> now().get("trouble").equals(""));
  }

  @Test
  @DisplayName("a watcher gets the past, then each second; Redis is read once for all of them")
  void events() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    URI address = site.reader.address().resolve("/live/events");
    List<Stream<String>> watchers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      HttpResponse<Stream<String>> response =
          client.send(
              HttpRequest.newBuilder(address).header("Accept", "text/event-stream").build(),
              HttpResponse.BodyHandlers.ofLines());
      assertThat(response.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/event-stream");
      watchers.add(response.body());
    }
    long before = commands();
    List<List<String>> lines = new ArrayList<>();
    for (Stream<String> watcher : watchers) lines.add(events(watcher, 3));
    long during = commands() - before;
    assertThat(lines).allSatisfy(names -> assertThat(names).startsWith("past", "now", "now"));
    // About fifteen commands a second; each for himself the watchers would have sent hundreds.
    assertThat(during).isLessThan(200);
    watchers.forEach(Stream::close);
  }

  private static List<String> events(Stream<String> lines, int most) {
    List<String> names = new ArrayList<>();
    Iterator<String> each = lines.iterator();
    while (names.size() < most && each.hasNext()) {
      String line = each.next();
      if (line.startsWith("event: ")) names.add(line.substring(7));
    }
    return names;
  }

  private long commands() {
    String stats = site.redis.call(jedis -> jedis.info("stats"));
    return stats
        .lines()
        .filter(line -> line.startsWith("total_commands_processed:"))
        .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
        .sum();
  }

  private Worker worker(CountDownLatch end) {
    Worker.Builder builder =
        Worker.builder(site.redis)
            .concurrency(4)
            .handle("Quick", job -> {})
            .handle("Long", job -> end.await());
    new ActivityExtension().extend(builder);
    return builder.build();
  }

  @SuppressWarnings("unchecked") // Json reads objects as Map<String, Object>
  private Map<String, Object> now() {
    return (Map<String, Object>) json("/live/now");
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> history() {
    return (List<Map<String, Object>>) json("/live/history");
  }

  private Object json(String path) {
    try {
      return Json.read(site.reader.read(path).getBytes(UTF_8));
    } catch (MalformedPayload e) {
      throw new AssertionError(e);
    }
  }

  private static double number(Map<String, Object> sample, String field) {
    return sample.get(field) instanceof Number number ? number.doubleValue() : -1;
  }
}
