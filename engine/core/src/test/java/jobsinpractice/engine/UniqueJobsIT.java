package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.RetrySet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An equal job is not pushed while one waits or runs. */
class UniqueJobsIT {
  private static final Duration HOUR = Duration.ofHours(1);

  @RegisterExtension final TestFleet fleet = new TestFleet();

  private final List<Object> ran = new ArrayList<>();

  private Client client(UniqueJobs unique) {
    return fleet.client.with(unique.client());
  }

  private Worker worker(UniqueJobs unique, Handler report) {
    return fleet.worker().middleware(unique.worker()).handle("Report", report).build();
  }

  private Worker worker(UniqueJobs unique) {
    return worker(unique, job -> ran.add(job.args()));
  }

  private Set<String> locks() {
    return fleet.redis.call(jedis -> jedis.keys("unique:*"));
  }

  @Test
  void a_duplicate_is_refused_until_the_job_has_succeeded() {
    UniqueJobs unique = UniqueJobs.in(fleet.redis, HOUR);
    Client client = client(unique);
    assertThat(client.push("Report", 3, "en")).isNotNull();
    assertThat(client.push("Report", 3, "en")).isNull();
    assertThat(new Queue(fleet.redis, "default").size()).isOne();
    worker(unique).processOne();
    assertThat(locks()).isEmpty();
    assertThat(client.push("Report", 3, "en")).isNotNull();
  }

  @Test
  void other_arguments_classes_and_queues_are_no_duplicates() {
    Client client = client(UniqueJobs.in(fleet.redis, HOUR));
    assertThat(
            Stream.of(
                    JobRequest.of("Report", 1),
                    JobRequest.of("Report", "1"),
                    JobRequest.of("Report", 1, 1),
                    JobRequest.of("Report", List.of(1)),
                    JobRequest.of("Report"),
                    JobRequest.of("Invoice", 1),
                    JobRequest.of("Report", 1).queue("low"))
                .map(client::push))
        .doesNotContainNull();
  }

  @Test
  void only_the_named_classes_are_unique_and_a_key_can_replace_the_arguments() {
    Client client =
        client(UniqueJobs.in(fleet.redis, HOUR).only("Report").by(job -> job.args().get(0)));
    assertThat(client.push("Report", 3, "en")).isNotNull();
    assertThat(client.push("Report", 3, "de")).isNull();
    assertThat(client.push("Mail", 3)).isNotNull();
    assertThat(client.push("Mail", 3)).isNotNull();
  }

  @Test
  void a_failed_job_keeps_its_lock_until_it_succeeds() {
    UniqueJobs unique = UniqueJobs.in(fleet.redis, HOUR);
    Client client = client(unique);
    Worker worker =
        worker(
            unique,
            job -> {
              if (ran.isEmpty()) {
                ran.add("failed");
                throw new IllegalStateException();
              }
            });
    client.push("Report", 3);
    worker.processOne();
    assertThat(client.push("Report", 3)).isNull();
    fleet.clock.advance(Duration.ofDays(1));
    worker.promoteDue();
    worker.processOne();
    assertThat(locks()).isEmpty();
  }

  @Test
  void a_retry_in_another_queue_releases_the_lock() {
    UniqueJobs unique = UniqueJobs.in(fleet.redis, HOUR);
    Client client = client(unique);
    Handler failsFirst =
        job -> {
          ran.add(job.queue());
          if (ran.size() == 1) throw new IllegalStateException();
        };
    Worker worker =
        fleet
            .worker()
            .queues("default", "slow")
            .middleware(unique.worker())
            .handle("Report", failsFirst)
            .build();
    client.push(JobRequest.of("Report", 3).with("retry_queue", "slow"));
    worker.processOne();
    fleet.clock.advance(Duration.ofDays(1));
    worker.promoteDue();
    worker.processOne();
    assertThat(ran).containsExactly("default", "slow");
    assertThat(locks()).isEmpty();
  }

  @Test
  void the_lock_of_a_scheduled_job_lasts_from_when_it_is_due() {
    client(UniqueJobs.in(fleet.redis, HOUR)).push(JobRequest.of("Report", 3).in(HOUR));
    String lock = locks().iterator().next();
    long left = fleet.redis.call(jedis -> jedis.pttl(lock));
    assertThat(left).isBetween(7_100_000L, 7_200_000L);
  }

  @Test
  void equal_maps_are_equal_in_any_order_and_a_key_can_be_null() {
    Client client = client(UniqueJobs.in(fleet.redis, HOUR).by(job -> job.args().get(0)));
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("a", List.of(Map.of("x", 1)));
    one.put("b", 2);
    Map<String, Object> other = new LinkedHashMap<>();
    other.put("b", 2);
    other.put("a", List.of(Map.of("x", 1)));
    assertThat(client.push("Report", one)).isNotNull();
    assertThat(client.push("Report", other)).isNull();
    assertThat(client.push("Report", (Object) null)).isNotNull();
    assertThat(client.push("Report", (Object) null)).isNull();
  }

  @Test
  void a_push_that_an_inner_middleware_refuses_leaves_no_lock() {
    Client client =
        client(UniqueJobs.in(fleet.redis, HOUR))
            .with(
                (job, next) -> {
                  throw new IllegalStateException("refused");
                });
    assertThatThrownBy(() -> client.push("Report", 3)).hasMessage("refused");
    assertThat(locks()).isEmpty();
  }

  @Test
  void a_job_without_a_lock_does_not_fail_after_its_work() {
    UniqueJobs unique = UniqueJobs.in(fleet.redis, HOUR).only("Report", "Report");
    fleet.client.push("Report"); // as a Ruby client or a periodic job does
    worker(unique.by(job -> job.args().get(0))).processOne();
    assertThat(ran).hasSize(1);
    assertThat(new RetrySet(fleet.redis).size()).isZero();
  }

  @Test
  void a_job_that_names_another_key_deletes_nothing() {
    UniqueJobs unique = UniqueJobs.in(fleet.redis, HOUR);
    fleet.redis.call(jedis -> jedis.set("mine", "0123456789abcdef01234567"));
    JobRequest job = JobRequest.of("Report", 3).with("unique_lock", "mine");
    fleet.client.push(job.with("jid", "0123456789abcdef01234567"));
    worker(unique).processOne();
    assertThat(ran).hasSize(1);
    assertThat(fleet.redis.<Boolean>call(jedis -> jedis.exists("mine"))).isTrue();
  }

  @Test
  void another_unique_jobs_leaves_the_locks_of_classes_that_it_does_not_cover() {
    UniqueJobs report = UniqueJobs.in(fleet.redis, HOUR).only("Report");
    UniqueJobs sync = UniqueJobs.in(fleet.redis, HOUR).only("Sync").untilStart();
    Client client = client(report);
    Worker worker =
        fleet
            .worker()
            .middleware(sync.worker())
            .middleware(report.worker())
            .handle("Report", job -> ran.add(client.push("Report", 3) == null))
            .build();
    client.push("Report", 3);
    worker.processOne();
    assertThat(ran).as("refused while it runs").containsExactly(true);
    assertThat(locks()).isEmpty();
  }

  @Test
  void the_lock_is_released_whatever_the_handler_does_to_the_fields() {
    UniqueJobs unique = UniqueJobs.in(fleet.redis, HOUR).only("Report");
    Handler changes = job -> job.put("class", "Other").put("jid", "other").put("unique_lock", "");
    client(unique).push("Report", 3);
    fleet.worker().middleware(unique.worker()).handle("Report", changes).build().processOne();
    assertThat(locks()).isEmpty();
  }

  @Test
  void a_lock_whose_key_has_a_wrong_type_does_not_fail_a_job_after_its_work() {
    UniqueJobs unique = UniqueJobs.in(fleet.redis, HOUR);
    client(unique).push("Report", 3);
    String lock = locks().iterator().next();
    fleet.redis.call(jedis -> jedis.del(lock));
    fleet.redis.call(jedis -> jedis.lpush(lock, "of another program"));
    worker(unique).processOne();
    assertThat(ran).hasSize(1);
    assertThat(new RetrySet(fleet.redis).size()).isZero();
  }

  @Test
  void until_the_start_a_change_during_the_run_is_pushed() {
    UniqueJobs unique = UniqueJobs.in(fleet.redis, HOUR).untilStart();
    Client client = client(unique);
    Worker worker = worker(unique, job -> ran.add(client.push("Report", 3)));
    client.push("Report", 3);
    worker.processOne();
    assertThat(ran).hasSize(1).doesNotContainNull();
    assertThat(locks()).as("the lock of the second job").hasSize(1);
  }

  @Test
  void a_job_whose_lock_has_expired_leaves_the_lock_of_the_next_one() {
    UniqueJobs unique = UniqueJobs.in(fleet.redis, HOUR);
    Client client = client(unique);
    client.push("Report", 3);
    fleet.redis.call(jedis -> jedis.del(locks().iterator().next())); // as if the hour were over
    client.push("Report", 3);
    worker(unique).processOne();
    assertThat(client.push("Report", 3)).as("the second one still waits").isNull();
  }

  @Test
  void a_lock_ends_after_its_time() {
    client(UniqueJobs.in(fleet.redis, HOUR)).push("Report", 3);
    String lock = locks().iterator().next();
    long left = fleet.redis.call(jedis -> jedis.pttl(lock));
    assertThat(left).isBetween(3_500_000L, 3_600_000L);
  }

  @Test
  void a_push_that_is_repeated_with_its_jid_is_no_duplicate() {
    Client client = client(UniqueJobs.in(fleet.redis, HOUR));
    JobRequest job = JobRequest.of("Report", 3).with("jid", "0123456789abcdef01234567");
    assertThat(client.push(job)).isNotNull();
    assertThat(client.push(job)).isNotNull();
  }

  @Test
  void of_many_pushes_at_once_one_is_pushed() throws Exception {
    int threads = 8;
    Client client = client(UniqueJobs.in(fleet.redis, HOUR));
    CyclicBarrier together = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (int round = 0; round < 50; round++) {
        int number = round;
        Callable<String> push =
            () -> {
              together.await();
              return client.push("Report", number);
            };
        long pushed = 0;
        for (Future<String> result : pool.invokeAll(java.util.Collections.nCopies(threads, push))) {
          pushed += Objects.isNull(result.get()) ? 0 : 1;
        }
        assertThat(pushed).isOne();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void a_bulk_push_counts_only_what_it_pushes() {
    Client client = client(UniqueJobs.in(fleet.redis, HOUR));
    Stream<JobRequest> jobs = Stream.of(1, 2, 1, 3, 2).map(n -> JobRequest.of("Report", n));
    assertThat(client.pushBulk(jobs)).isEqualTo(3);
    assertThat(new Queue(fleet.redis, "default").size()).isEqualTo(3);
  }

  @Test
  void a_lock_needs_a_time() {
    for (Duration wrong :
        new Duration[] {null, Duration.ZERO, Duration.ofSeconds(-1), Duration.ofNanos(5)}) {
      assertThatThrownBy(() -> UniqueJobs.in(fleet.redis, wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("the time of a lock");
    }
  }
}
