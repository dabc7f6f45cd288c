package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.util.KeyValue;

/** A user of an ACL who may run what engine/README.md lists, and nothing else. */
@Timeout(60)
class LeastRightsIT {
  RedisServer server;
  Redis admin;
  final Set<Object> performed = ConcurrentHashMap.newKeySet();

  @BeforeEach
  void begin() {
    server = RedisServer.start();
    admin = Redis.connect(server.url());
  }

  @AfterEach
  void end() {
    admin.close();
    server.close();
  }

  /** The rules of the one ACL SETUSER in the README. */
  static List<String> documented() throws IOException {
    String text = Files.readString(Path.of("../README.md"));
    Matcher command = Pattern.compile("ACL SETUSER jobs ((?:[^`\\\\]|\\\\\n)*)").matcher(text);
    assertThat(command.find()).as("README lists the commands").isTrue();
    return List.of(command.group(1).replace("\\\n", " ").trim().split("\\s+"));
  }

  Redis as(List<String> rules) {
    CommandArguments user = new CommandArguments(Protocol.Command.ACL).add("SETUSER").add("jobs");
    rules.forEach(user::add);
    admin.call(jedis -> jedis.executeCommand(user));
    return Redis.connect("redis://jobs:password@127.0.0.1:" + server.port());
  }

  /** What was refused, also in a script, and also where the engine goes on without it. */
  List<String> refused() {
    List<String> refused = new ArrayList<>();
    Object log =
        admin.call(
            jedis ->
                jedis.executeCommand(
                    new CommandArguments(Protocol.Command.ACL).add("LOG").add("100")));
    for (Object entry : (List<?>) log) refused.add(text(entry));
    return refused;
  }

  @Test
  void a_worker_s_whole_life_needs_no_more_than_the_documented_commands() throws Exception {
    try (Redis redis = as(documented())) {
      aLife(redis);
    }
    assertThat(refused()).isEmpty();
    String used = admin.call(jedis -> jedis.info("commandstats"));
    assertThat(documented())
        .filteredOn(rule -> rule.startsWith("+"))
        .filteredOn(rule -> !used.contains("cmdstat_" + rule.substring(1) + ":"))
        // Before Redis 7, CLIENT has one count for all that it does.
        .filteredOn(rule -> !used.contains("cmdstat_" + rule.substring(1).split("\\|")[0] + ":"))
        .as("documented, and not needed")
        .isEmpty();
  }

  @Test
  void a_limiter_needs_no_more_than_the_commands_that_are_documented_for_it() throws Exception {
    String text = Files.readString(Path.of("../README.md"));
    Matcher more = Pattern.compile("with a `Limiter` also needs `([^`]+)`").matcher(text);
    assertThat(more.find()).as("README lists the commands").isTrue();
    List<String> rules = new ArrayList<>(documented());
    List<String> added = List.of(more.group(1).split(" "));
    rules.addAll(added);
    try (Redis redis = as(rules)) {
      LimiterLine line = new LimiterLine(redis, "webhook", 1, Duration.ofHours(1));
      for (String id : List.of("a", "b", "c")) line.ask(id, "");
    }
    assertThat(refused()).isEmpty();
    String used = admin.call(jedis -> jedis.info("commandstats"));
    assertThat(added).allMatch(rule -> used.contains("cmdstat_" + rule.substring(1) + ":"));
  }

  @Test
  void progress_and_results_need_no_more_than_the_documented_commands() throws Exception {
    String text = Files.readString(Path.of("../README.md"));
    Matcher more = Pattern.compile("calls `JobResults.of` also needs `\\+(\\w+)`").matcher(text);
    assertThat(more.find()).as("README names the command").isTrue();
    try (Redis redis = as(documented())) {
      List<ProgressWriter> writer = new ArrayList<>();
      Worker worker =
          Worker.builder(redis)
              .middleware(JobResults.in(redis, Duration.ofHours(1)))
              .handle(
                  "Report",
                  job -> {
                    job.progress(1, 2, "half");
                    writer.get(0).write();
                    job.result("done");
                  })
              .build();
      writer.add(new ProgressWriter(redis, worker.identity(), worker.processors()));
      String jid = new Client(redis).push("Report");
      assertThat(worker.processOne()).isTrue();
      assertThat(writer.get(0).write()).as("takes it away").isTrue();
      assertThat(JobResults.of(admin, jid)).contains("done");
      assertThat(refused()).isEmpty();
      assertThatThrownBy(() -> JobResults.of(redis, jid)).hasMessageContaining("run GETRANGE");
      as(List.of("+" + more.group(1))).close();
      assertThat(JobResults.of(redis, jid)).contains("done");
    }
  }

  @Test
  void unique_jobs_need_no_more_than_the_documented_commands() throws Exception {
    try (Redis redis = as(documented())) {
      UniqueJobs unique = UniqueJobs.in(redis, Duration.ofHours(1));
      Client client = new Client(redis).with(unique.client());
      assertThat(client.push("Report", 3)).isNotNull();
      assertThat(client.push("Report", 3)).isNull();
      Worker worker =
          Worker.builder(redis).middleware(unique.worker()).handle("Report", job -> {}).build();
      assertThat(worker.processOne()).isTrue();
      assertThat(client.push("Report", 3)).isNotNull();
    }
    assertThat(refused()).isEmpty();
  }

  private static String text(Object answer) {
    if (answer instanceof byte[] word) return new String(word, UTF_8);
    if (answer instanceof List<?> many) return many.stream().map(LeastRightsIT::text).toList() + "";
    if (answer instanceof KeyValue<?, ?> pair) {
      return text(pair.getKey()) + "=" + text(pair.getValue());
    }
    return String.valueOf(answer);
  }

  private Handler rows(Redis redis) {
    return new IterableJob<Long>(
        redis,
        (cursor, job) -> LongStream.range(0, 150).iterator(),
        row -> row,
        (row, job) -> performed.add("row " + row));
  }

  private void aLife(Redis redis) throws Exception {
    Client client = new Client(redis);
    client.push("Ok", "pushed");
    client.push(JobRequest.of("Ok", "later").in(Duration.ofMillis(1)));
    client.pushBulk(java.util.stream.IntStream.range(0, 50).mapToObj(i -> JobRequest.of("Ok", i)));
    client.push("Fails", 1);
    client.push(JobRequest.of("Fails", 2).retry(0));
    client.push("Rows", 3);
    String dead = "h:1:" + "0".repeat(12);
    admin.call(
        jedis -> {
          jedis.lpush("queue:default", "not JSON");
          jedis.lpush(
              Keys.inFlight(dead, "default"),
              "{\"class\":\"Ok\",\"args\":[\"recovered\"],\"jid\":\"a\"}");
          return jedis.zadd("inflight", 1, Keys.inFlight(dead, "default"));
        });
    CountDownLatch held = new CountDownLatch(1);
    Worker worker =
        Worker.builder(redis)
            .queues("default", "other")
            .timeout(Duration.ZERO)
            .handle("Ok", job -> performed.add(job.args().get(0)))
            .handle("Rows", rows(redis))
            .handle(
                "Fails",
                job -> {
                  throw new IllegalStateException("no");
                })
            .handle(
                "Hold",
                job -> {
                  held.countDown();
                  new CountDownLatch(1).await();
                })
            .build();
    worker.start();
    worker.promoteDue();
    await().until(() -> performed.containsAll(List.of("pushed", "later", "recovered", "row 149")));
    client.push("Hold");
    held.await();
    worker.beat();
    worker.quiet();
    worker.stop();
    assertThat(admin.<Long>call(jedis -> jedis.llen("queue:default")))
        .as("handed back; refused: %s", refused())
        .isOne();
  }

  @Test
  void a_user_without_the_dangerous_commands_is_no_wrong_password_and_works() throws Exception {
    try (Redis redis = as(List.of("on", ">password", "~*", "&*", "+@all", "-@dangerous"))) {
      assertThat(BootCheck.warnings(redis))
          .singleElement()
          .asString()
          .contains("user jobs run INFO", "ACL SETUSER jobs +info");
      aLife(redis);
    }
  }

  @Test
  void a_command_that_is_missing_is_named_with_the_user() {
    try (Redis redis = as(List.of("on", ">password", "~*", "+@all", "-sadd"))) {
      assertThatThrownBy(() -> new Client(redis).push("Ok"))
          .isInstanceOf(RedisUnavailable.class)
          .hasMessageStartingWith("Redis at redis://jobs:***@")
          .hasMessageContaining(
              "does not let user jobs run SADD. Allow it: ACL SETUSER jobs +sadd");
    }
  }
}
