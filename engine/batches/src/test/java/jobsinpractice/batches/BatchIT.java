package jobsinpractice.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.DeadSet;
import jobsinpractice.engine.admin.SortedEntry;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One batch: open, close, count, callbacks, and what is left in Redis. */
class BatchIT {
  @RegisterExtension final BatchFleet fleet = new BatchFleet();

  @Test
  void callbacks_are_pushed_once_when_the_last_job_of_a_closed_batch_has_succeeded() {
    Batch batch = fleet.batch().description("Invoices");
    List<String> jids = BatchFleet.add(batch, "Ok", 0, 3);
    assertThat(jids).hasSize(3).doesNotHaveDuplicates();
    batch.close();
    BatchStatus before = fleet.status(batch);
    assertThat(before.state()).isEqualTo(BatchStatus.State.RUNNING);
    assertThat(before.counts()).isEqualTo(new BatchStatus.Counts(3, 3, 0, 0, 0));
    assertThat(before.description()).isEqualTo("Invoices");

    Worker worker = fleet.worker().build();
    assertThat(worker.processOne() && worker.processOne()).isTrue();
    assertThat(fleet.status(batch).pending()).isEqualTo(1);
    assertThat(fleet.waiting("default")).containsExactly("Ok");
    worker.processOne();
    assertThat(fleet.waiting("default")).containsExactly("Complete", "Success");
    assertThat(fleet.status(batch).success()).isTrue();
    BatchFleet.drain(worker);
    assertThat(fleet.ran).hasSize(5);
    assertThat(fleet.status(batch).counts()).isEqualTo(new BatchStatus.Counts(3, 0, 0, 0, 0));
  }

  @Test
  void every_job_and_callback_names_the_batch_and_a_callback_says_of_what() {
    Batch batch = fleet.batch().callbackQueue("critical");
    BatchFleet.add(batch, "Ok", 0, 1);
    assertThat(BatchFleet.parsed(fleet.payloads("default").get(0)).field("bid"))
        .contains(batch.bid());
    batch.close();
    fleet.worker().build().processOne();
    List<String> callbacks = fleet.payloads("critical");
    Job complete = BatchFleet.parsed(callbacks.get(0));
    assertThat(complete.field("bid")).contains(batch.bid());
    assertThat(complete.field("callback")).contains("complete");
    assertThat(complete.queue()).isEqualTo("critical");
    assertThat(complete.enqueuedAt().orElseThrow())
        .isAfterOrEqualTo(complete.createdAt().orElseThrow());
    assertThat(callbacks.get(0))
        .doesNotContainPattern("\"enqueued_at\":\\d+\\.\\d+0}")
        .doesNotContain(".0}");
    assertThat(fleet.redis.<Boolean>call(jedis -> jedis.sismember("queues", "critical"))).isTrue();
  }

  @Test
  void a_batch_that_is_open_waits_although_all_its_jobs_have_ended() {
    Batch batch = fleet.batch();
    Worker worker = fleet.worker().build();
    BatchFleet.add(batch, "Ok", 0, 2);
    BatchFleet.drain(worker);
    assertThat(fleet.status(batch).state()).isEqualTo(BatchStatus.State.OPEN);
    BatchFleet.add(batch, "Ok", 2, 3);
    BatchFleet.drain(worker);
    assertThat(fleet.ran).hasSize(3);
    batch.close();
    assertThat(fleet.waiting("default")).containsExactly("Complete", "Success");
    batch.close();
    assertThat(fleet.waiting("default")).hasSize(2);
  }

  @Test
  void an_empty_batch_succeeds_when_it_is_closed() {
    Batch batch = fleet.batch();
    batch.close();
    assertThat(fleet.waiting("default")).containsExactly("Complete", "Success");
    assertThat(fleet.status(batch).success()).isTrue();
    Batch none = fleet.batches.create();
    none.jobs(client -> {});
    none.close();
    assertThat(fleet.status(none).success()).isTrue();
  }

  @Test
  void a_block_that_throws_adds_nothing() {
    Batch batch = fleet.batch();
    assertThatThrownBy(
            () ->
                batch.jobs(
                    client -> {
                      client.push("Ok", 1);
                      throw new IllegalStateException("no more rows");
                    }))
        .hasMessage("no more rows");
    assertThat(fleet.payloads("default")).isEmpty();
    assertThat(batch.status()).isEmpty();
  }

  @Test
  void the_client_of_a_block_pushes_typed_bulk_and_scheduled_jobs_through_client_middleware() {
    Batches batches =
        new Batches(
            fleet.redis,
            Clock.systemUTC(),
            List.of(
                (job, next) -> {
                  job.put("seen", job.field("bid").orElseThrow());
                  if (!job.args().contains(13L) && !job.args().contains(13)) next.call();
                }));
    Batch batch = batches.create();
    List<String> jids =
        batch.jobs(
            client -> {
              client.pushBulk(
                  java.util.stream.IntStream.range(0, 1_200).mapToObj(i -> JobRequest.of("Ok", i)));
              client.push(JobRequest.of("Ok", "later").in(Duration.ofHours(1)).queue("low"));
            });
    batch.close();
    assertThat(jids).hasSize(1_200);
    assertThat(fleet.status(batch).total()).isEqualTo(1_200);
    assertThat(fleet.payloads("default")).hasSize(1_199);
    assertThat(fleet.redis.<Long>call(jedis -> jedis.zcard(Keys.SCHEDULE))).isEqualTo(1);
    assertThat(BatchFleet.parsed(fleet.payloads("default").get(0)).field("seen"))
        .contains(batch.bid());
  }

  @Test
  void a_job_that_runs_twice_counts_once() {
    Batch batch = fleet.batch();
    BatchFleet.add(batch, "Ok", 0, 2);
    batch.close();
    fleet.redis.call(jedis -> jedis.rpush(Keys.queue("default"), fleet.payloads("default").get(0)));
    Worker worker = fleet.worker().build();
    worker.processOne();
    worker.processOne();
    assertThat(fleet.ran).containsExactly("Ok[0]", "Ok[0]");
    assertThat(fleet.status(batch).pending()).isEqualTo(1);
    BatchFleet.drain(worker);
    assertThat(fleet.times("Success")).isEqualTo(1);
  }

  @Test
  void a_failed_job_completes_the_batch_and_its_retry_makes_it_a_success() {
    Batch batch = fleet.batch();
    BatchFleet.add(batch, "Ok", 0, 1);
    BatchFleet.add(batch, "Flaky", 7, 8);
    batch.close();
    Worker worker = fleet.workerWithFlaky();
    BatchFleet.drain(worker);
    assertThat(fleet.ran).containsExactly("Ok[0]", "Complete[]");
    assertThat(fleet.status(batch).state()).isEqualTo(BatchStatus.State.COMPLETE);
    assertThat(fleet.status(batch).counts()).isEqualTo(new BatchStatus.Counts(2, 1, 1, 0, 0));
    List<BatchFailure> failures = fleet.batches.failures(batch.bid(), 10);
    assertThat(failures).hasSize(1);
    assertThat(failures.get(0).error()).isEqualTo("java.lang.IllegalStateException: not yet");
    assertThat(failures.get(0).dead()).isFalse();

    fleet.retriesAreDue(worker);
    BatchFleet.drain(worker);
    assertThat(fleet.ran).containsExactly("Ok[0]", "Complete[]", "Success[]");
    assertThat(fleet.status(batch).failures()).isZero();
  }

  @Test
  void a_dead_job_pushes_the_callback_of_death_once_and_the_batch_succeeds_only_after_its_retry() {
    Batch batch = fleet.batch();
    batch.jobs(
        client -> {
          client.push(JobRequest.of("Dies", 1).retry(0));
          client.push(JobRequest.of("Dies", 2).retry(false));
          client.push("Ok", 3);
        });
    batch.close();
    boolean[] repaired = {false};
    Worker worker =
        fleet.worker(
            "Dies",
            job -> {
              if (!repaired[0]) throw new IllegalStateException("broken");
            });
    BatchFleet.drain(worker);
    assertThat(fleet.ran).containsExactlyInAnyOrder("Ok[3]", "Complete[]", "Death[]");
    assertThat(fleet.status(batch).counts()).isEqualTo(new BatchStatus.Counts(3, 2, 2, 2, 0));
    assertThat(fleet.batches.failures(batch.bid(), 10))
        .extracting(BatchFailure::dead)
        .containsExactly(true, true);
    long days = fleet.redis.<Long>call(jedis -> jedis.ttl(Keys.batch(batch.bid()))) / 86_400;
    assertThat(days).as("it lives as long as a job in the dead set").isBetween(179L, 180L);

    repaired[0] = true;
    DeadSet dead = new DeadSet(fleet.redis);
    for (SortedEntry entry : dead.page(0, 10)) assertThat(dead.retryNow(entry)).isTrue();
    BatchFleet.drain(worker);
    assertThat(fleet.times("Success"))
        .as("one of the two was dropped: it will never succeed")
        .isZero();
    String dropped = fleet.batches.failures(batch.bid(), 10).get(0).jid();
    assertThat(batch.remove(dropped)).isEqualTo(1);
    BatchFleet.drain(worker);
    assertThat(fleet.times("Success")).isEqualTo(1);
    assertThat(fleet.times("Death")).isEqualTo(1);
    assertThat(fleet.times("Complete")).isEqualTo(1);
    assertThat(fleet.status(batch).total()).isEqualTo(2);
  }

  @Test
  void a_job_that_is_postponed_or_of_no_batch_does_not_count() {
    Batch batch = fleet.batch();
    BatchFleet.add(batch, "Later", 0, 1);
    batch.close();
    new Client(fleet.redis).push("Ok", 1);
    new Client(fleet.redis).push(JobRequest.of("Ok", 2).with("bid", batch.bid()));
    Worker worker =
        fleet.worker(
            "Later",
            job -> {
              throw new jobsinpractice.engine.JobPostponed(Duration.ofMinutes(1), "busy");
            });
    assertThat(BatchFleet.drain(worker)).isEqualTo(3);
    assertThat(fleet.status(batch).counts()).isEqualTo(new BatchStatus.Counts(1, 1, 0, 0, 0));
  }

  @Test
  void keys_expire_and_a_success_frees_them() {
    Batch batch = fleet.batch();
    BatchFleet.add(batch, "Ok", 0, 5);
    BatchFleet.add(batch, "Fails", 5, 6);
    Batch child = batch.child();
    BatchFleet.add(child, "Ok", 6, 7);
    batch.close();
    Worker worker = fleet.worker().build();
    BatchFleet.drain(worker);
    fleet.everyKeyOfABatchExpires();
    long days =
        fleet.redis.<Long>call(jedis -> jedis.ttl(Keys.batch(batch.bid(), "failed"))) / 86_400;
    assertThat(days).isBetween(29L, 30L);

    Batch other = fleet.batch();
    BatchFleet.add(other, "Ok", 0, 5);
    other.close();
    BatchFleet.drain(worker);
    fleet.everyKeyOfABatchExpires();
    assertThat(fleet.keys(Keys.batch(other.bid()) + "*"))
        .containsExactlyInAnyOrder(Keys.batch(other.bid()), Keys.batch(other.bid(), "callbacks"));
    long hours = fleet.redis.<Long>call(jedis -> jedis.ttl(Keys.batch(other.bid()))) / 3_600;
    assertThat(hours).isBetween(23L, 24L);
    assertThat(fleet.batches.list(0, 10))
        .extracting(BatchStatus::bid)
        .last()
        .isEqualTo(other.bid());

    Batch soon = fleet.batches.create().expiresIn(Duration.ofHours(2));
    soon.jobs(client -> client.push("Ok", 1));
    assertThat(fleet.redis.<Long>call(jedis -> jedis.ttl(Keys.batch(soon.bid(), "jids"))))
        .isLessThanOrEqualTo(7_200);
  }

  @Test
  void expired_batches_leave_the_list() {
    Batch old = fleet.batches.create();
    old.close();
    fleet.redis.call(jedis -> jedis.zadd(Keys.BATCHES, 1, "expired-long-ago"));
    assertThat(fleet.batches.size()).isEqualTo(2);
    assertThat(fleet.batches.list(0, 10)).hasSize(1);
    fleet.batches.create().close();
    assertThat(fleet.batches.size()).isEqualTo(2);
  }

  @Test
  void an_invalidated_batch_tells_its_jobs_and_those_of_the_batches_inside() {
    Batch outer = fleet.batch();
    Batch inner = outer.child();
    BatchFleet.add(inner, "Asks", 0, 1);
    BatchFleet.add(outer, "Asks", 1, 2);
    Worker worker =
        fleet.worker("Asks", job -> fleet.ran.add("valid: " + fleet.batches.isValid(job)));
    worker.processOne();
    outer.invalidate();
    BatchFleet.drain(worker);
    assertThat(fleet.ran).containsExactly("valid: true", "valid: false");
    assertThat(fleet.status(outer).valid()).isFalse();
  }

  @Test
  void two_callbacks_of_one_event_are_both_pushed() {
    Batch batch =
        fleet
            .batches
            .create()
            .onSuccess(JobRequest.of("Ok", "a"))
            .onSuccess(JobRequest.of("Ok", "b").queue("low"));
    batch.close();
    assertThat(fleet.waiting("default")).hasSize(1);
    assertThat(fleet.waiting("low")).hasSize(1);
  }

  @Test
  void settings_after_the_first_jobs_and_a_callback_at_a_time_are_refused() {
    Batch batch = fleet.batches.create();
    batch.jobs(client -> client.push("Ok", 1));
    assertThatThrownBy(() -> batch.onSuccess(JobRequest.of("Ok")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> fleet.batches.open(batch.bid()).description("x"))
        .isInstanceOf(IllegalStateException.class);
    Batch timed = fleet.batches.create().onSuccess(JobRequest.of("Ok").in(Duration.ofDays(1)));
    assertThatThrownBy(timed::close).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> fleet.batches.create().bid("no spaces"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> fleet.batches.create().expiresIn(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
