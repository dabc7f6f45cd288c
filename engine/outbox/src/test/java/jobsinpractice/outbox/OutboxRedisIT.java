package jobsinpractice.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import jobsinpractice.database.DatabaseKind;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.JobStore;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.ScheduledSet;
import jobsinpractice.redislauncher.RedisServer;
import jobsinpractice.redislauncher.TcpProxy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The relay and a real Redis, whose network is cut at each request. */
class OutboxRedisIT {
  private static final String KINDS = "jobsinpractice.outbox.Shop#kinds";
  static RedisServer server;
  static Redis redis;

  @BeforeAll
  static void start() {
    server = RedisServer.start();
    redis = Redis.connect(server.url());
  }

  @AfterAll
  static void stop() {
    redis.close();
    server.close();
  }

  @BeforeEach
  void noKeys() {
    redis.call(jedis -> jedis.keys("*").stream().mapToLong(jedis::unlink).sum());
  }

  private static List<String> jids() {
    List<String> jids = new ArrayList<>();
    new Queue(redis, "default").forEach(job -> jids.add(job.jid()));
    Collections.reverse(jids); // the oldest first
    return jids;
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void whichever_request_to_redis_is_cut_no_job_is_lost(DatabaseKind kind) throws Exception {
    try (Shop shop = new Shop(kind)) {
      boolean cut = true;
      int cuts = 0;
      for (int request = 0; cut; request++) {
        for (boolean afterRedisDidIt : new boolean[] {false, true}) {
          noKeys();
          List<String> added = new ArrayList<>();
          for (int i = 0; i < 3; i++) {
            added.add(shop.place(shop.pool, request * 10 + i + (afterRedisDidIt ? 5 : 0), "k"));
          }
          try (TcpProxy proxy = new TcpProxy(server)) {
            cut = cutAt(proxy, request, afterRedisDidIt, shop);
          }
          cuts += cut ? 1 : 0;
          relay(shop, redis).drain();
          assertThat(new HashSet<>(jids())).isEqualTo(new HashSet<>(added));
          assertThat(jids().size()).isIn(3, cut && afterRedisDidIt ? 6 : 3);
        }
      }
      assertThat(cuts).isGreaterThanOrEqualTo(2);
    }
  }

  /** Returns whether a request of the relay was cut. */
  private static boolean cutAt(TcpProxy proxy, int request, boolean after, Shop shop)
      throws Exception {
    try (Redis cutOff = Redis.connect(proxy.url())) {
      cutOff.call(jedis -> jedis.ping());
      proxy.cutAfter(request, after);
      relay(shop, cutOff).step();
      return false;
    } catch (RedisUnavailable e) {
      return true;
    }
  }

  private static OutboxRelay relay(Shop shop, Redis redis) {
    return new OutboxRelay(shop.pool, JobStore.in(redis), shop.clock, 1_000);
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void while_redis_is_away_the_rows_wait_and_the_lag_grows(DatabaseKind kind) throws Exception {
    try (Shop shop = new Shop(kind);
        TcpProxy proxy = new TcpProxy(server);
        Redis cutOff = Redis.connect(proxy.url())) {
      OutboxRelay relay = relay(shop, cutOff);
      proxy.cut();
      String jid = shop.place(shop.pool, 1, "k");
      shop.clock.advanceSeconds(30);
      assertThatThrownBy(relay::step).isInstanceOf(RedisUnavailable.class);
      assertThat(relay.status()).isEqualTo(new OutboxStatus(1, Duration.ofSeconds(30), 0));
      proxy.heal();
      assertThat(relay.step()).isEqualTo(1);
      assertThat(jids()).containsExactly(jid);
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void a_row_that_redis_refuses_is_set_aside_and_the_others_come_twice_at_most(DatabaseKind kind)
      throws Exception {
    try (Shop shop = new Shop(kind)) {
      redis.call(jedis -> jedis.set("queue:text", "not a list"));
      JobRequest bad = JobRequest.of("ShipOrder", 1).queue("text");
      for (int i = 0; i < 3; i++) Transaction.run(shop.pool, c -> shop.outbox.add(c, bad));
      String jid = shop.place(shop.pool, 2, null);
      // Redis refuses all rows of the first batch, and one row of the second.
      OutboxRelay relay = new OutboxRelay(shop.pool, JobStore.in(redis), shop.clock, 2);
      assertThat(relay.drain()).isEqualTo(1);
      assertThat(jids()).containsExactly(jid, jid);
      assertThat(relay.status()).isEqualTo(new OutboxStatus(0, Duration.ZERO, 3));
      assertThat(shop.database.rows("SELECT refused FROM job_outbox WHERE refused IS NOT NULL"))
          .hasSize(3)
          .allSatisfy(row -> assertThat(row).asString().contains("WRONGTYPE"));
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void a_started_relay_pushes_what_is_committed_until_it_is_closed(DatabaseKind kind)
      throws Exception {
    try (Shop shop = new Shop(kind)) {
      OutboxRelay relay = new OutboxRelay(shop.pool, redis).start(Duration.ofDays(1));
      assertThatThrownBy(() -> relay.start(Duration.ofDays(1))).hasMessageContaining("running");
      List<String> added = new ArrayList<>();
      for (int i = 0; i < 5; i++) added.add(shop.place(shop.pool, i, "k"));
      Transaction.run(
          shop.pool,
          c -> shop.outbox.add(c, JobRequest.of("Remind", 1).at(Instant.now().plusSeconds(900))));
      await().until(() -> shop.unsent() == 0);
      relay.close();
      relay.close();
      assertThat(jids()).isEqualTo(added);
      assertThat(new ScheduledSet(redis).size()).isEqualTo(1);
      shop.place(shop.pool, 99, "k");
      assertThat(shop.unsent()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void a_started_relay_goes_on_after_an_error(DatabaseKind kind) throws Exception {
    try (Shop shop = new Shop(kind)) {
      AtomicBoolean failed = new AtomicBoolean();
      JobStore jobs =
          (pushes, now) -> {
            if (failed.compareAndSet(false, true)) throw new OutOfMemoryError("a test's");
            JobStore.in(redis).write(pushes, now);
          };
      String jid = shop.place(shop.pool, 1, null);
      try (OutboxRelay relay = new OutboxRelay(shop.pool, jobs, shop.clock, 9)) {
        relay.start(Duration.ofDays(1));
        await().until(() -> shop.unsent() == 0);
      }
      assertThat(failed).isTrue();
      assertThat(jids()).containsExactly(jid);
    }
  }
}
