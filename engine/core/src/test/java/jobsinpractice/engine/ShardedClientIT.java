package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShardedClientIT {
  record Thumbnail(long photo) {}

  private final Map<String, RedisServer> servers = new TreeMap<>();
  private final Map<String, Redis> redis = new TreeMap<>();
  private final Map<String, Worker> workers = new TreeMap<>();

  @AfterEach
  void stop() {
    workers.values().forEach(Worker::stop);
    redis.values().forEach(Redis::close);
    servers.values().forEach(RedisServer::close);
  }

  /** Real ones, which lose nothing when they are killed. */
  private ShardedClient started(String... names) {
    Map<String, Client> clients = new HashMap<>();
    for (String name : names) {
      RedisServer server =
          RedisServer.options().config("appendonly", "yes").config("appendfsync", "always").start();
      servers.put(name, server);
      redis.put(name, Redis.connect(server.url()));
      clients.put(name, new Client(redis.get(name)));
    }
    return ShardedClient.of(clients);
  }

  private static ShardedClient named(String... names) {
    Map<String, Client> clients = new LinkedHashMap<>();
    for (String name : names) clients.put(name, somewhere());
    return ShardedClient.of(clients);
  }

  private static Client somewhere() {
    Object own = new Object(); // without it, all lambdas here would be one
    return new Client((pushes, now) -> own.hashCode(), Clock.systemUTC(), List.of());
  }

  private long waiting(String shard, String queue) {
    return redis.get(shard).call(jedis -> jedis.llen("queue:" + queue));
  }

  private static List<String> customers(int count) {
    return IntStream.range(0, count).mapToObj(i -> "customer:" + i).toList();
  }

  /** A change of these names would send a customer's next job to another shard. */
  @Test
  void a_key_belongs_to_the_same_shard_in_every_process_and_every_version() {
    for (ShardedClient shards : List.of(named("a", "b", "c"), named("c", "a", "b"))) {
      assertThat(customers(8).stream().map(shards::shardOfKey))
          .containsExactly("c", "a", "c", "b", "a", "b", "c", "b");
      assertThat(shards.shardOfKey("")).isEqualTo("c");
      assertThat(shards.shardOfKey("Zoë")).isEqualTo("c");
      assertThat(shards.shardOfQueue("mailers")).isEqualTo("a");
    }
  }

  @Test
  void keys_spread_evenly_and_a_new_shard_takes_its_part_and_moves_no_other_key() {
    ShardedClient four = named("a", "b", "c", "d");
    ShardedClient five = named("a", "b", "c", "d", "e");
    Map<String, Integer> before = new HashMap<>();
    Map<String, Integer> after = new HashMap<>();
    for (String customer : customers(10_000)) {
      String old = four.shardOfKey(customer);
      before.merge(old, 1, Integer::sum);
      after.merge(five.shardOfKey(customer), 1, Integer::sum);
      assertThat(five.shardOfKey(customer)).isIn(old, "e");
    }
    assertThat(before.values()).hasSize(4).allMatch(keys -> keys > 2_300 && keys < 2_700);
    assertThat(after.values()).hasSize(5).allMatch(keys -> keys > 1_840 && keys < 2_160);
  }

  @Test
  void a_job_is_pushed_to_the_shard_of_its_queue_and_to_no_other() {
    ShardedClient shards =
        started("red", "blue").withQueue("thumbnails", "blue").withQueue("mailers", "red");

    shards.push(JobRequest.of("Thumbnail", 7).queue("thumbnails"));
    shards.push(JobType.of(Thumbnail.class).queue("thumbnails"), new Thumbnail(8));
    shards.push(JobRequest.of("Mail", 7).queue("mailers"));
    shards.forQueue("mailers").pushBulk(List.of(JobRequest.of("Mail").queue("mailers")).stream());
    shards.push(JobRequest.of("Report"));

    assertThat(waiting("blue", "thumbnails")).isEqualTo(2);
    assertThat(waiting("red", "mailers")).isEqualTo(2);
    assertThat(waiting("red", "thumbnails") + waiting("blue", "mailers")).isZero();
    assertThat(waiting(shards.shardOfQueue("default"), "default")).isEqualTo(1);
    assertThat(waiting("red", "default") + waiting("blue", "default")).isEqualTo(1);
  }

  @Test
  void one_process_has_a_worker_for_each_shard_and_each_job_runs_on_the_shard_of_its_key() {
    ShardedClient shards = started("a", "b", "c");
    Map<String, String> ran = new ConcurrentHashMap<>();
    for (String shard : servers.keySet()) work(shard, ran, new CountDownLatch(0));
    Map<String, String> expected = new HashMap<>();
    for (String customer : customers(100)) {
      shards.forKey(customer).push("Invoice", customer);
      expected.put(customer, shards.shardOfKey(customer));
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> ran.size() == 100);
    assertThat(ran).isEqualTo(expected);
    assertThat(Set.copyOf(ran.values())).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void a_shard_that_is_down_holds_up_its_own_jobs_only_and_loses_none() {
    ShardedClient shards = started("a", "b");
    CountDownLatch end = new CountDownLatch(1);
    Map<String, String> ran = new ConcurrentHashMap<>();
    work("a", ran, end);
    work("b", ran, new CountDownLatch(0));
    for (String customer : customers(40)) shards.forKey(customer).push("Invoice", customer);
    servers.get("a").kill(); // some of its jobs wait, and some run

    List<String> refused = new ArrayList<>();
    for (int i = 40; i < 80; i++) {
      String customer = "customer:" + i;
      try {
        shards.forKey(customer).push("Invoice", customer);
      } catch (RedisUnavailable e) {
        refused.add(customer);
      }
    }
    assertThat(refused).isNotEmpty().allMatch(each -> shards.shardOfKey(each).equals("a"));
    List<String> onB =
        customers(80).stream().filter(each -> shards.shardOfKey(each).equals("b")).toList();
    await().atMost(Duration.ofSeconds(30)).until(() -> ran.keySet().containsAll(onB));
    assertThat(ran.keySet()).containsExactlyInAnyOrderElementsOf(onB);

    end.countDown();
    servers.get("a").restart();
    for (String customer : refused) shards.forKey(customer).push("Invoice", customer);
    await().atMost(Duration.ofSeconds(60)).until(() -> ran.size() == 80);
    assertThat(ran.keySet()).containsExactlyInAnyOrderElementsOf(customers(80));
  }

  /** Jobs end when {@code end} is open. */
  private void work(String shard, Map<String, String> ran, CountDownLatch end) {
    Worker worker =
        Worker.builder(redis.get(shard))
            .handle(
                "Invoice",
                job -> {
                  end.await();
                  ran.put((String) job.args().get(0), shard);
                })
            .build();
    workers.put(shard, worker);
    worker.start();
  }

  @Test
  void shards_that_cannot_work_are_refused() {
    assertRefused(null, "at least one shard");
    assertRefused(Map.of(), "at least one shard");
    assertRefused(Map.of(" ", somewhere()), "a name of one line");
    assertRefused(Map.of("a\nb", somewhere()), "a name of one line");
    assertRefused(Collections.singletonMap(null, somewhere()), "a name of one line");
    assertRefused(Collections.singletonMap("a", null), "The shard a has no client");
    Client same = somewhere();
    assertRefused(Map.of("a", same, "b", same), "are the same Redis");
  }

  @Test
  void two_names_for_one_redis_are_refused_without_its_password() {
    started("a");
    RedisServer server = servers.get("a");
    try (Redis again = Redis.connect(server.url())) {
      Map<String, Client> twice = new TreeMap<>();
      twice.put("a", new Client(redis.get("a")));
      twice.put("b", new Client(again));
      assertThatThrownBy(() -> ShardedClient.of(twice))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("The shards a and b are the same Redis: redis://")
          .hasMessageNotContaining(server.password());
    }
  }

  private static void assertRefused(Map<String, Client> shards, String why) {
    assertThatThrownBy(() -> ShardedClient.of(shards))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void a_queue_or_key_without_a_name_and_an_unknown_shard_are_refused() {
    ShardedClient shards = named("a", "b");
    assertThatThrownBy(() -> shards.withQueue("mailers", "c"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No shard is called c; there are [a, b]");
    assertThatThrownBy(() -> shards.withQueue(" ", "a")).hasMessage("A queue needs a name.");
    assertThatThrownBy(() -> shards.forKey(null)).hasMessage("The key is missing (null).");
    assertThatThrownBy(() -> shards.forQueue(null)).hasMessage("A queue needs a name.");
  }
}
