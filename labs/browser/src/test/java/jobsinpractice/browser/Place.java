package jobsinpractice.browser;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import jobsinpractice.dashboard.Dashboard;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.internal.Timestamps;
import jobsinpractice.periodic.PeriodicJobs;
import jobsinpractice.redislauncher.RedisServer;

/** A Redis of our own with something in every set, a worker, and the dashboard over both. */
final class Place implements AutoCloseable {
  static final String PROCESS = "elsewhere:4242:0123456789ab";
  static final String JID = "b4a577edbccf1d805744efa9";
  static final String BATCH = "Zq8X5Qw1Rt2Yui";

  final RedisServer server = RedisServer.options().pinned().start();
  final Redis redis = Redis.connect(server.url());
  final Client client = new Client(redis);
  private final Dashboard dashboard;
  private Worker worker;

  Place() {
    this(pages -> {});
  }

  Place(Consumer<Dashboard.Builder> pages) {
    Dashboard.Builder builder = Dashboard.builder(redis);
    pages.accept(builder);
    dashboard = builder.build().start();
  }

  URI address() {
    return dashboard.address();
  }

  /** One that runs until {@link #close}; its jobs take as many milliseconds as their argument. */
  Worker work(int threads, WorkerExtension... more) {
    Worker.Builder builder =
        Worker.builder(redis).concurrency(threads).timeout(Duration.ofSeconds(2));
    for (String type : List.of("Thumbnail", "WelcomeMail", "Webhook")) {
      builder.handle(type, job -> perform((Long) job.args().get(0)));
    }
    ServiceLoader.load(WorkerExtension.class).forEach(each -> each.extend(builder));
    for (WorkerExtension each : more) each.extend(builder);
    builder.listener(
        new PeriodicJobs(redis)
            .add(
                "report",
                "30 3 * * *",
                ZoneId.of("Europe/Berlin"),
                JobRequest.of("Report").queue("low")));
    worker = builder.build();
    worker.start();
    return worker;
  }

  private static void perform(long millis) {
    long until = System.nanoTime() + millis * 1_000_000;
    while (System.nanoTime() < until && !Thread.interrupted()) {
      LockSupport.parkNanos(until - System.nanoTime());
    }
    if (millis % 10 == 7) throw new IllegalStateException("customer answered 500");
  }

  /** So many jobs for later: a sweep of them takes its time. */
  void schedule(int jobs) {
    client.pushBulk(
        IntStream.range(0, jobs)
            .mapToObj(i -> JobRequest.of("Reminder", i).queue("mailers").in(Duration.ofHours(3))));
  }

  void push(String type, long millis) {
    client.push(type, millis);
  }

  /** Something for every page, with a stranger's text in each place that shows any. */
  void fill() {
    for (int i = 0; i < 30; i++) {
      client.push(JobRequest.of("WelcomeMail", i).queue("mailers"));
      client.push(JobRequest.of("Thumbnail", i, "https://example.org/a/b.jpg").queue("low"));
    }
    client.push(
        JobRequest.of("<img src=x onerror=alert(1)>", "<script>alert(2)</script>").queue("<b>q"));
    double now = Timestamps.seconds(Instant.now());
    for (int i = 0; i < 12; i++) {
      String at = ",\"created_at\":" + (now - 900) + ",\"enqueued_at\":" + (now - 800);
      String payload = failed(jid(i), at + ",\"failed_at\":" + (now - 700));
      int later = i;
      redis.call(jedis -> jedis.zadd(Keys.RETRY, now + 3_600 + later, payload));
      String gone = failed(jid(100 + i), at + ",\"failed_at\":" + (now - 600));
      redis.call(jedis -> jedis.zadd(Keys.DEAD, now - 500 - later, gone));
      client.push(JobRequest.of("Reminder", i).queue("mailers").in(Duration.ofHours(2)));
    }
    batch(now);
    redis.call(jedis -> jedis.sadd(Keys.PROCESSES, PROCESS));
    String info =
        "{\"hostname\":\"elsewhere\",\"started_at\":1700000000.5,\"pid\":4242,\"tag\":\"shop\","
            + "\"concurrency\":10,\"queues\":[\"mailers\",\"low\"],\"labels\":[]}";
    Map<String, String> beat =
        Map.of(
            "info", info, "busy", "1", "beat", "" + now, "quiet", "false", "rss", "104857",
            "rtt_us", "310");
    redis.call(jedis -> jedis.hset(PROCESS, beat));
    String job = failed(JID, "").replace("\"", "\\\"");
    String work =
        "{\"queue\":\"low\",\"run_at\":" + (long) (now - 42) + ",\"payload\":\"" + job + "\"}";
    redis.call(jedis -> jedis.hset(Keys.work(PROCESS), "ox3k", work));
    String report =
        "{\"jid\":\"" + JID + "\",\"done\":400,\"total\":1000,\"text\":\"rows of <i>March\"}";
    redis.call(jedis -> jedis.hset(Keys.progress(PROCESS), "ox3k", report));
    redis.call(jedis -> jedis.set(Keys.result(jid(300)), "{\"file\":\"<i>March.csv\"}"));
  }

  /** Closed, with three jobs of which one has failed and one is dead. */
  private void batch(double now) {
    String at = Long.toString((long) now - 900);
    String end = Long.toString((long) now + 86_400);
    Map<String, String> fields =
        Map.of("created", at, "expires", end, "closed", at, "description", "Invoices of <b>March");
    redis.call(jedis -> jedis.hset(Keys.batch(BATCH), fields));
    redis.call(jedis -> jedis.zadd(Keys.BATCHES, now + 86_400, BATCH));
    for (String part : List.of("jids", "pending")) {
      redis.call(jedis -> jedis.sadd(Keys.batch(BATCH, part), jid(0), jid(100), jid(200)));
    }
    Map<String, String> errors = Map.of(jid(0), "Net::ReadTimeout: <i>late", jid(100), "no price");
    redis.call(jedis -> jedis.hset(Keys.batch(BATCH, "failed"), errors));
    redis.call(jedis -> jedis.sadd(Keys.batch(BATCH, "dead"), jid(100)));
  }

  static String jid(int number) {
    return String.format(Locale.ROOT, "%024x", number);
  }

  private static String failed(String jid, String times) {
    return "{\"class\":\"Webhook\",\"args\":[\"c61\",17],\"queue\":\"low\",\"retry\":5,\"jid\":\""
        + jid
        + "\",\"retry_count\":1,\"error_class\":\"Net::ReadTimeout\",\"error_message\":\"customer c61"
        + " did not answer <i>at all</i>\""
        + times
        + "}";
  }

  @Override
  public void close() {
    if (worker != null) worker.stop();
    dashboard.stop();
    redis.close();
    server.close();
  }
}
