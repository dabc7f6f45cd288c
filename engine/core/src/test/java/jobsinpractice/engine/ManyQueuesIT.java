package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many queues a worker serves, it needs few connections, and serves them all. */
class ManyQueuesIT {
  /** For commands of the worker's own roles, and one for each wait. */
  static final int FEW = 8 + IdleWait.MOST_WAITS;

  final Set<Object> performed = ConcurrentHashMap.newKeySet();
  RedisServer server;
  Redis redis;
  Redis observer;

  @BeforeEach
  void start() {
    server = RedisServer.start();
    redis = Redis.connect(server.url());
    observer = Redis.connect(server.url());
  }

  @AfterEach
  void stop() {
    redis.close();
    observer.close();
    server.close();
  }

  Worker.Builder worker(int queues) {
    return Worker.builder(redis)
        .queues(IntStream.range(0, queues).mapToObj(i -> "q" + i).toArray(String[]::new))
        .handle("Ok", job -> performed.add(job.args().get(0)));
  }

  long blocked() {
    return number("clients", "blocked_clients");
  }

  private long number(String section, String field) {
    String info = observer.call(jedis -> jedis.info(section));
    return Long.parseLong(info.replaceAll("(?s).*" + field + ":(\\d+).*", "$1"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 50, 500})
  void all_are_served_on_a_few_connections(int queues) {
    Worker worker = worker(queues).concurrency(25).build();
    worker.start();
    Client client = new Client(observer);
    try {
      for (int round = 0; round < 2; round++) {
        await().until(() -> blocked() >= Math.min(2, queues)); // it is idle
        int first = round * queues;
        for (int i = 0; i < queues; i++) {
          client.push(JobRequest.of("Ok", first + i).queue("q" + i));
        }
        await().until(() -> performed.size() == first + queues);
        assertThat(number("clients", "connected_clients") - 1).isLessThanOrEqualTo(FEW);
      }
    } finally {
      worker.stop();
    }
    assertThat(observer.<Set<String>>call(jedis -> jedis.keys("inflight*"))).isEmpty();
  }

  @Test
  void workers_that_share_their_connections_leave_some_for_commands() {
    Worker[] workers = new Worker[5];
    for (int i = 0; i < workers.length; i++) workers[i] = worker(40).build();
    for (Worker worker : workers) worker.start();
    try {
      await().until(() -> blocked() == workers.length * IdleWait.MOST_WAITS);
      // Each takes one of the connections for commands; a wait must not have taken any.
      assertThat(redis.<String>call(jedis -> jedis.ping())).isEqualTo("PONG");
      new Client(observer).push(JobRequest.of("Ok", 1).queue("q39"));
      await().until(() -> performed.size() == 1);
    } finally {
      for (Worker worker : workers) worker.stop();
    }
  }

  @Test
  void a_queue_paused_and_resumed_behind_many_others_is_served_again() {
    observer.call(jedis -> jedis.sadd(Keys.PAUSED, "q49"));
    Worker worker = worker(50).build();
    worker.start();
    Client client = new Client(observer);
    try {
      client.push(JobRequest.of("Ok", "paused").queue("q49"));
      client.push(JobRequest.of("Ok", "open").queue("q48"));
      await().until(() -> performed.contains("open"));
      assertThat(performed).doesNotContain("paused");
      observer.call(jedis -> jedis.srem(Keys.PAUSED, "q49"));
      await().until(() -> performed.contains("paused"));
    } finally {
      worker.stop();
    }
  }

  @Test
  void a_job_that_ran_for_long_does_not_keep_other_queues_waiting() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    Worker worker =
        worker(20).concurrency(2).timeout(Duration.ZERO).handle("Long", job -> go.await()).build();
    worker.start();
    Client client = new Client(observer);
    try {
      client.push(JobRequest.of("Long", 0).queue("q0"));
      for (int i = 1; i < 20; i++) client.push(JobRequest.of("Ok", i).queue("q" + i));
      await().until(() -> performed.size() == 19);
    } finally {
      go.countDown();
      worker.stop();
    }
  }
}
