package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import jobsinpractice.redislauncher.TcpProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A Redis that is cut off or half-open: the worker neither spins nor forgets, and comes back. */
class NetworkIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();
  final Set<Object> performed = ConcurrentHashMap.newKeySet();
  final List<String> told = new CopyOnWriteArrayList<>();
  TcpProxy proxy;
  Redis redis;
  Worker worker;

  @BeforeEach
  void workerBehindTheProxy() throws Exception {
    proxy = new TcpProxy(TestFleet.server());
    redis = Redis.connect(proxy.url());
    WorkerListener listener =
        new WorkerListener() {
          @Override
          public void redisLost(Throwable error) {
            told.add("lost");
          }

          @Override
          public void redisBack() {
            told.add("back");
          }
        };
    worker =
        Worker.builder(redis)
            .concurrency(3)
            .listener(listener)
            .handle("Ok", job -> performed.add(job.args().get(0)))
            .build();
    worker.start();
  }

  @AfterEach
  void stop() throws Exception {
    proxy.heal();
    worker.stop();
    redis.close();
    proxy.close();
  }

  void push(int from, int to) {
    fleet.client.pushBulk(IntStream.range(from, to).mapToObj(i -> JobRequest.of("Ok", i)));
  }

  @Test
  void cut_off_it_tries_again_without_spinning_and_goes_on_when_the_network_is_back() {
    push(0, 100);
    await().until(() -> performed.size() == 100);
    proxy.cut();
    await().until(() -> told.contains("lost"));

    int attempts = proxy.attempts();
    long cpu = cpuNanos();
    long since = System.nanoTime();
    await().until(() -> proxy.attempts() >= attempts + 10);
    double share = (double) (cpuNanos() - cpu) / (System.nanoTime() - since);
    assertThat(share).as("share of one core used during the outage").isLessThan(0.5);

    push(100, 200);
    proxy.heal();
    await().until(() -> performed.size() == 200);
    await().untilAsserted(() -> assertThat(told).containsExactly("lost", "back"));
    await().until(() -> fleet.inFlight().isEmpty());
    assertThat(fleet.counter("stat:processed")).isEqualTo(200);
  }

  @Test
  void connections_that_break_while_redis_answers_are_no_outage() {
    push(0, 100);
    await().until(() -> performed.size() == 100);
    proxy.drop();
    push(100, 200);
    await().until(() -> performed.size() == 200);
    await().until(() -> fleet.inFlight().isEmpty());
    assertThat(fleet.counter("stat:processed")).isEqualTo(200);
    assertThat(told).isEmpty();
  }

  @Test
  void half_open_a_claim_whose_answer_never_comes_is_given_back_and_performed() {
    await().until(() -> !fleet.members("processes").isEmpty());
    proxy.deafen();
    push(0, 50);
    // Redis moves the first job in flight, and its answer is lost. No listener is called.
    await().until(() -> fleet.inFlight().size() == 1);
    await().atMost(Duration.ofSeconds(30)).until(() -> told.contains("lost"));
    proxy.heal();
    await().atMost(Duration.ofSeconds(30)).until(() -> performed.size() == 50);
    await().until(() -> fleet.inFlight().isEmpty());
  }

  @Test
  void cut_in_the_middle_of_everything_each_job_is_performed_and_counted_once() {
    push(0, 5_000);
    for (int cut = 1; cut <= 5; cut++) {
      int enough = cut * 700;
      await().pollInterval(Duration.ofMillis(1)).until(() -> performed.size() >= enough);
      proxy.cut();
      proxy.heal();
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> performed.size() == 5_000);
    await().until(() -> fleet.inFlight().isEmpty());
    await().until(() -> fleet.counter("stat:processed") == 5_000);
  }

  /** Of this whole JVM: the worker, the proxy and the test. */
  private static long cpuNanos() {
    var os =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return os.getProcessCpuTime();
  }
}
