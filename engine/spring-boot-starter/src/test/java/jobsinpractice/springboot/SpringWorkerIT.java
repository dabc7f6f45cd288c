package jobsinpractice.springboot;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Handler;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import redis.clients.jedis.UnifiedJedis;

/** When the worker of an application starts and stops. */
class SpringWorkerIT {
  private static RedisServer server;
  private static Redis redis;

  @BeforeAll
  static void startRedis() {
    server = RedisServer.start();
    redis = Redis.connect(server.url());
  }

  @AfterAll
  static void stopRedis() {
    redis.close();
    server.close();
  }

  @BeforeEach
  void empty() {
    redis.call(UnifiedJedis::flushAll);
  }

  /** What a job uses, in the phase that stops first, and defined before the worker. */
  static final class Pool implements SmartLifecycle, DisposableBean {
    private volatile boolean open;
    final List<String> uses = new CopyOnWriteArrayList<>();

    void use(String what) {
      uses.add(what + (open ? "" : ", but the pool is closed"));
    }

    @Override
    public void start() {
      open = true;
    }

    @Override
    public void stop() {
      open = false;
    }

    @Override
    public boolean isRunning() {
      return open;
    }

    @Override
    public void destroy() {
      open = false;
    }
  }

  /** Between the handler and the pool. */
  record Repository(Pool pool) {}

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class SlowJobs {
    final BlockingQueue<String> started = new LinkedBlockingQueue<>();

    @Bean
    Pool pool() {
      return new Pool();
    }

    @Bean
    Repository repository(Pool pool) {
      return new Repository(pool);
    }

    @Bean
    @JobClass("UntilTheStop")
    Handler untilTheStop(Repository repository) {
      return job -> {
        repository.pool().use("started");
        started.add(job.jid());
        await().atMost(20, SECONDS).until(job::shouldStop);
        repository.pool().use("ended");
      };
    }

    @Bean
    @JobClass("Forever")
    Handler forever() {
      return job -> {
        started.add(job.jid());
        Thread.currentThread().join();
      };
    }
  }

  private static ConfigurableApplicationContext slowJobs(String... properties) {
    return Applications.start(server, SlowJobs.class, properties);
  }

  private static String started(ConfigurableApplicationContext context)
      throws InterruptedException {
    return context.getBean(SlowJobs.class).started.poll(20, SECONDS);
  }

  @Test
  void a_stop_lets_a_job_end_before_anything_that_it_uses_is_stopped() throws Exception {
    ConfigurableApplicationContext context =
        slowJobs("spring.lifecycle.timeout-per-shutdown-phase=1ms");
    Pool pool = context.getBean(Pool.class);
    String jid = context.getBean(Client.class).push("UntilTheStop");
    assertThat(started(context)).isEqualTo(jid);

    context.close();

    assertThat(pool.uses).containsExactly("started", "ended");
    assertThat(pool.isRunning()).isFalse();
    assertThat(new Queue(redis, "default").size()).isZero();
  }

  @Test
  void a_job_that_takes_longer_than_the_timeout_goes_back_to_its_queue() throws Exception {
    ConfigurableApplicationContext context = slowJobs("jobs.worker.timeout=0");
    String jid = context.getBean(Client.class).push("Forever");
    assertThat(started(context)).isEqualTo(jid);

    context.close();

    assertThat(new Queue(redis, "default").size()).isEqualTo(1);
  }

  @Test
  void a_context_that_starts_again_performs_jobs_again() throws Exception {
    try (ConfigurableApplicationContext context = slowJobs("jobs.worker.timeout=0")) {
      SpringWorker worker = context.getBean(SpringWorker.class);
      context.stop();
      assertThat(worker.isRunning()).isFalse();
      context.start();
      String jid = context.getBean(Client.class).push("Forever");
      assertThat(started(context)).isEqualTo(jid);
    }
  }

  @Test
  void the_process_lives_while_the_worker_runs_and_a_term_from_a_page_ends_it() {
    try (ConfigurableApplicationContext context = slowJobs()) {
      SpringWorker worker = context.getBean(SpringWorker.class);
      Worker running = worker.worker().orElseThrow();
      assertThat(worker.isRunning()).isTrue();
      assertThat(keepAlive()).isTrue();

      redis.call(any -> any.lpush(running.identity() + "-signals", "TERM"));
      running.beat();

      await().atMost(20, SECONDS).until(() -> !worker.isRunning() && !keepAlive());
      assertThat(worker.hasEnded()).isTrue();
    }
  }

  private static boolean keepAlive() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("jobs-worker") && !thread.isDaemon());
  }

  @Test
  void the_exit_code_of_the_application_is_that_of_the_worker() {
    ConfigurableApplicationContext context = slowJobs();
    context.getBean(SpringWorker.class).worker().orElseThrow().exitWith(3);
    assertThat(SpringApplication.exit(context)).isEqualTo(3);
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class NoHandlers {}

  @Test
  void an_application_without_handlers_takes_no_jobs() {
    try (ConfigurableApplicationContext context = Applications.start(server, NoHandlers.class)) {
      assertThat(context.getBean(SpringWorker.class).worker()).isEmpty();
      context.getBean(Client.class).push("AnotherApplications");
      assertThat(new Queue(redis, "default").size()).isEqualTo(1);
    }
  }

  @Test
  void nothing_connects_before_it_is_needed() {
    String nowhere = "redis://127.0.0.1:1";
    Applications.start(nowhere, NoHandlers.class).close();
    Applications.start(nowhere, SlowJobs.class, "jobs.worker.enabled=false").close();
    Applications.start(nowhere, SlowJobs.class, "jobs.enabled=false").close();
  }
}
