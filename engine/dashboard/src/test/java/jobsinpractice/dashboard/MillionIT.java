package jobsinpractice.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.IntStream;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;

/**
 * A million retries and a million jobs in a queue. What is held is what Redis sends and how often
 * it is asked, for a machine may be busy; the milliseconds are printed, and stand in the README.
 */
class MillionIT {
  private static final int MILLION = 1_000_000;
  private static final long PAGE_BYTES = 64 * 1024;
  private static final long SEARCH_BYTES = 12L * 1024 * 1024;

  private static final String FILL =
      "for i = tonumber(ARGV[1]), tonumber(ARGV[2]) do local job ="
          + " string.format('{\"retry\":true,\"queue\":\"default\",\"class\":\"Job%d\","
          + "\"args\":[%d,\"en\",{\"customer\":%d}],\"jid\":\"%s\",\"created_at\":1700000000.5,"
          + "\"retry_count\":3,\"failed_at\":1700000100.25,\"error_class\":\"Timeout\",\"error_message\":\"no"
          + " answer within 5 s\"}', i % 10, i, i, redis.sha1hex(i):sub(1, 24)) redis.call('ZADD',"
          + " 'retry', 1700000000 + i / 8, job) redis.call('LPUSH', 'queue:default', job) end";

  private static RedisServer server;
  private static Redis redis;
  private static Dashboard dashboard;
  private static Reader reader;

  @BeforeAll
  static void fill() {
    server = RedisServer.options().pinned().start();
    redis = Redis.connect(server.url());
    redis.call(jedis -> jedis.sadd(Keys.QUEUES, "default"));
    int chunk = 50_000;
    for (int i = 0; i < MILLION; i += chunk) {
      List<String> range = List.of(Integer.toString(i), Integer.toString(i + chunk - 1));
      redis.call(jedis -> jedis.eval(FILL, List.of(), range));
    }
    dashboard = Dashboard.builder(redis).build().start();
    reader = new Reader(dashboard.address());
  }

  @AfterAll
  static void end() {
    dashboard.stop();
    redis.close();
    server.close();
  }

  private static long info(String section, String field) {
    Object info =
        redis.call(
            jedis ->
                jedis.executeCommand(new CommandArguments(Protocol.Command.INFO).add(section)));
    return new String((byte[]) info, UTF_8)
        .lines()
        .filter(line -> line.startsWith(field + ":"))
        .mapToLong(line -> Long.parseLong(line.substring(field.length() + 1)))
        .sum();
  }

  private record Cost(long bytes, long commands, long medianMillis, String html) {}

  private static Cost cost(String path) {
    reader.read(path); // warm
    long bytes = info("stats", "total_net_output_bytes");
    long commands = info("stats", "total_commands_processed");
    String html = reader.read(path);
    long sent = info("stats", "total_net_output_bytes") - bytes;
    long asked = info("stats", "total_commands_processed") - commands;
    long[] nanos = IntStream.range(0, 5).mapToLong(any -> nanos(path)).sorted().toArray();
    Cost cost = new Cost(sent, asked, nanos[2] / 1_000_000, html);
    System.out.printf(
        Locale.ROOT,
        "of a million: %-36s %4d ms, Redis sent %,d bytes for %d commands%n",
        path,
        cost.medianMillis,
        cost.bytes,
        cost.commands);
    return cost;
  }

  private static long nanos(String path) {
    long start = System.nanoTime();
    reader.read(path);
    return System.nanoTime() - start;
  }

  @Test
  @DisplayName("each page of a million reads no more than a page")
  void pages() {
    TreeMap<String, String> pages = new TreeMap<>();
    pages.put("/retries", "1 to 25 of 1,000,000");
    pages.put("/retries?from=500000", "500,001 to 500,025 of 1,000,000");
    pages.put("/retries?from=999975", "999,976 to 1,000,000 of 1,000,000");
    pages.put("/queue?name=default", "1 to 25 of 1,000,000");
    pages.put("/queue?name=default&from=500000", "500,001 to 500,025");
    pages.put("/queue?name=default&from=999975", "999,976 to 1,000,000");
    pages.put("/queues", "1,000,000");
    pages.put("/busy", "No worker process");
    pages.put("/metrics", "retry_size 1000000.0");
    pages.forEach(
        (path, text) -> {
          Cost cost = cost(path);
          assertThat(cost.html).as(path).contains(text);
          assertThat(cost.bytes).as("bytes for " + path).isLessThan(PAGE_BYTES);
          assertThat(cost.commands).as("commands for " + path).isLessThan(40);
        });
  }

  @Test
  @DisplayName("a search looks at a bounded part, shows how far it got, and continues from there")
  void search() {
    String none = "/retries?text=no-job-has-this";
    Cost cost = cost(none);
    assertThat(cost.html).contains("of 1,000,000 jobs: 0 match.", "Continue");
    assertThat(cost.bytes).isLessThan(SEARCH_BYTES);
    assertThat(cost("/queue?name=default&class=Job3").html).contains("Job3", "25 match");

    String path = "/retries?text=" + "%22customer%22%3A30000";
    String html = reader.read(path);
    int looks = 1;
    while (!html.contains("30000,")) {
      String on = html.replaceAll("(?s).*href=\"([^\"]*from=\\d+)\">Continue.*", "$1");
      html = reader.read(Reader.unescaped(on));
      assertThat(++looks).isLessThan(200);
    }
    assertThat(html).contains("1 matches");
  }

  @Test
  @DisplayName("a job is found by its jid alone in a set, and a queue is looked through in part")
  void byJid() throws NoSuchAlgorithmException {
    long sent = info("stats", "total_net_output_bytes");
    String page = reader.read("/job?jid=" + jid(777_777) + "&longer=yes");
    assertThat(page).contains("Job7", "no answer within 5 s");
    assertThat(info("stats", "total_net_output_bytes") - sent).isLessThan(1024 * 1024);
    Cost link = cost("/job?jid=" + jid(5) + "&at=queue:default:" + fifth());
    assertThat(link.bytes).isLessThan(512 * 1024);
    String gone = reader.get("/job?jid=no-job-has-this").body();
    assertThat(gone).contains("Too long to search", "queue default", "longer=yes");
  }

  private static String jid(int number) throws NoSuchAlgorithmException {
    byte[] sha1 =
        MessageDigest.getInstance("SHA-1").digest(Integer.toString(number).getBytes(UTF_8));
    return HexFormat.of().formatHex(sha1).substring(0, 24);
  }

  private static String fifth() {
    var queue = new jobsinpractice.engine.admin.Queue(redis, "default");
    return EntryKey.of(queue.page(-6, 1).get(0), 5).toString();
  }

  @Test
  @DisplayName("a hundred pages and searches leave no more in memory than one")
  void memory() {
    reader.read("/retries?text=no-job-has-this");
    long before = usedAfterGc();
    for (int i = 0; i < 50; i++) {
      reader.read("/retries?from=" + i * 10_000);
      if (i % 5 == 0) reader.read("/retries?text=no-job-has-this&from=" + i * 10_000);
      reader.read("/queue?name=default&from=" + i * 10_000);
    }
    long grown = usedAfterGc() - before;
    System.out.printf(
        Locale.ROOT, "of a million: heap grown by %,d KB after 110 pages%n", grown / 1024);
    assertThat(grown).isLessThan(8 * 1024 * 1024);
  }

  private static long usedAfterGc() {
    for (int i = 0; i < 3; i++) System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
