package jobsinpractice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.DeadSet;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.RetrySet;
import jobsinpractice.engine.admin.ScheduledSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A bench")
class BenchIT {
  private final TestBench bench = new TestBench();

  @AfterEach
  void clearAway() {
    bench.close();
  }

  @Test
  @DisplayName("puts jobs where and when a test says, on its own clock")
  void jobs() {
    bench.waiting("default", 42, 7);
    bench.retriesDue(30, -5);
    bench.dead(1);
    bench.scheduled(60);
    assertThat(new Queue(bench.redis(), "default", bench.clock()).latency()).isEqualTo(42);
    assertThat(new RetrySet(bench.redis(), bench.clock()).latency()).isEqualTo(30, within(1e-6));
    assertThat(new DeadSet(bench.redis()).size()).isEqualTo(1);
    assertThat(new ScheduledSet(bench.redis()).size()).isEqualTo(1);
    Worker worker = bench.worker().build();
    assertThat(worker.promoteDue()).isEqualTo(1);
    bench.clock().advanceSeconds(60);
    assertThat(worker.promoteDue()).isEqualTo(2);
  }

  @Test
  @DisplayName("is empty for the next test")
  void empty() {
    bench.waiting("default", 1);
    bench.redis().call(jedis -> jedis.set("a key of the test's own", "1"));
    try (TestBench next = new TestBench()) {
      long keys = next.redis().call(jedis -> jedis.dbSize());
      assertThat(keys).isZero();
    }
  }

  @Test
  @DisplayName("works for the next test, also if a script of this one never ends")
  void endlessScript() {
    String endless = "redis.call('SET', 'k', 1) while true do end";
    assertThatThrownBy(() -> bench.redis().call(jedis -> jedis.eval(endless)))
        .hasStackTraceContaining("timed out");
    try (TestBench next = new TestBench()) {
      long keys = next.redis().call(jedis -> jedis.dbSize());
      assertThat(keys).isZero();
    }
  }

  @Test
  @DisplayName("keeps threads busy for as long as the test wants")
  void held() {
    BlockingHandler held = bench.heldJobs();
    Worker worker = bench.start(bench.worker().concurrency(4).handle("WelcomeMail", held));
    bench.waiting("default", 3, 2, 1);
    held.awaitRunning(3);
    assertThat(worker.processors()).filteredOn(p -> p.running().isPresent()).hasSize(3);
    held.release();
    assertThat(bench.soon(() -> worker.processors().stream().allMatch(p -> p.running().isEmpty())))
        .isTrue();
  }

  @Test
  @DisplayName("lets a stub inside a handler speak, instead of a retry")
  void stubInHandler() {
    Worker worker =
        bench
            .worker()
            .handle(
                "WelcomeMail",
                job -> {
                  throw ToDo.task(1, 2);
                })
            .build();
    bench.waiting("default", 1);
    assertThatThrownBy(() -> bench.processOne(worker)).isInstanceOf(ToDo.class);
  }

  @Test
  @DisplayName("runs every job that waits, the oldest first")
  void all() {
    List<String> ran = new ArrayList<>();
    Worker worker = bench.worker().handle("WelcomeMail", job -> ran.add(job.jid())).build();
    String first = bench.client().push("WelcomeMail", 42);
    String second = bench.client().push("WelcomeMail", 43);
    assertThat(bench.processAll(worker)).isEqualTo(2);
    assertThat(ran).containsExactly(first, second);
  }

  @Test
  @DisplayName("pulls the plug of its Redis and plugs it in again")
  void outage() {
    bench.waiting("default", 1);
    bench.redisDown();
    assertThatThrownBy(() -> new Queue(bench.redis(), "default").size()).isNotNull();
    bench.redisUp();
    bench.waiting("default", 1);
    assertThat(bench.soon(() -> size() == 1)).isTrue();
  }

  private long size() {
    try {
      return new Queue(bench.redis(), "default").size();
    } catch (RuntimeException e) {
      return -1; // the connections of before the outage have to be found dead first
    }
  }
}
