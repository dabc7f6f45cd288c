package jobsinpractice.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.DeadSet;
import jobsinpractice.engine.admin.RetrySet;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * Closed, unknown, and expired batches, keys of a wrong type, other programs: no job is stranded.
 */
class BadInputIT {
  @RegisterExtension final BatchFleet fleet = new BatchFleet();

  /** Nothing is in flight, retried, or dead. */
  void everyJobHasEndedWell() {
    assertThat(fleet.keys("inflight:*")).isEmpty();
    assertThat(new RetrySet(fleet.redis).size()).isZero();
    assertThat(new DeadSet(fleet.redis).size()).isZero();
  }

  @Test
  void a_closed_batch_takes_no_jobs_from_outside() {
    Batch batch = fleet.batch();
    BatchFleet.add(batch, "Ok", 0, 1);
    batch.close();
    Batch again = fleet.batches.open(batch.bid());
    assertThatThrownBy(() -> BatchFleet.add(again, "Ok", 1, 2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is closed")
        .hasMessageContaining("Batches.of(job)");
    assertThatThrownBy(() -> BatchFleet.add(again.child(), "Ok", 1, 2))
        .hasMessageContaining("is closed");
    assertThat(fleet.payloads("default")).hasSize(1);
    BatchFleet.drain(fleet.worker().build());
    assertThatThrownBy(() -> BatchFleet.add(again, "Ok", 1, 2)).hasMessageContaining("is closed");
  }

  @Test
  void an_unknown_or_expired_batch_takes_no_jobs_and_cannot_be_closed() {
    assertThatThrownBy(() -> fleet.batches.open("abcdefghijklmn"))
        .hasMessageContaining("There is no batch");
    Batch batch = fleet.batch();
    BatchFleet.add(batch, "Ok", 0, 1);
    Batch opened = fleet.batches.open(batch.bid());
    fleet.redis.call(jedis -> jedis.unlink(Keys.batch(batch.bid())));
    for (Batch left : List.of(batch, opened)) {
      assertThatThrownBy(() -> BatchFleet.add(left, "Ok", 1, 2))
          .hasMessageContaining("There is no batch");
    }
    assertThatThrownBy(opened::close).hasMessageContaining("There is no batch");
    assertThatThrownBy(opened::invalidate).hasMessageContaining("There is no batch");
    assertThat(opened.remove("abc")).isZero();
    assertThatThrownBy(() -> fleet.batches.open("a b"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> fleet.batches.status((String) null))
        .isInstanceOf(IllegalArgumentException.class);
    BatchFleet.drain(fleet.worker().build());
    assertThat(fleet.ran).containsExactly("Ok[0]");
    everyJobHasEndedWell();
  }

  @Test
  void a_job_of_an_expired_batch_adds_its_jobs_without_a_batch() {
    Batch batch = fleet.batch();
    BatchFleet.add(batch, "Splits", 0, 1);
    batch.close();
    for (String key : fleet.keys("batch*")) {
      fleet.redis.call(jedis -> jedis.unlink(key));
    }
    Worker worker =
        fleet.worker(
            "Splits",
            job -> {
              Batch of = fleet.batches.of(job).orElseThrow();
              BatchFleet.add(of, "Ok", 1, 3);
              Batch child = of.child();
              BatchFleet.add(child, "Ok", 3, 4);
              child.close();
              of.close();
            });
    BatchFleet.drain(worker);
    assertThat(fleet.ran).containsExactly("Ok[1]", "Ok[2]", "Ok[3]");
    everyJobHasEndedWell();
    assertThat(fleet.keys("batch*")).isEmpty();
  }

  /** Sidekiq Pro has batches of its own in the same field, and so may any program. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Zq8X5Qw1Rt2Yui\"",
        "17",
        "null",
        "\"\"",
        "[\"a\"]",
        "{\"a\":1}",
        "\"a b\\n\"",
        "\"../../x\""
      })
  void a_foreign_bid_is_left_alone(String bid) {
    String job = "{\"class\":\"Ok\",\"args\":[1],\"jid\":\"x\",\"bid\":" + bid + "}";
    for (String payload :
        List.of(job, job.replace("Ok", "Fails").replace("1]", "1],\"retry\":false"))) {
      fleet.redis.call(jedis -> jedis.lpush(Keys.queue("default"), payload));
    }
    BatchFleet.drain(fleet.worker().build());
    assertThat(fleet.ran).containsExactly("Ok[1]", "Fails[1]");
    everyJobHasEndedWell();
    assertThat(fleet.keys("batch*")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "jids", "pending", "failed", "dead", "children", "incomplete", "callbacks"})
  void a_key_of_a_wrong_type_strands_no_job(String part) {
    Batch batch = fleet.batch();
    batch.jobs(
        client -> {
          client.push("Ok", 1);
          client.push(JobRequest.of("Fails", 2).retry(false));
        });
    batch.close();
    String key = part.isEmpty() ? Keys.batch(batch.bid()) : Keys.batch(batch.bid(), part);
    fleet.redis.call(jedis -> jedis.set(key, "mine"));
    Worker worker = fleet.worker().build();
    BatchFleet.drain(worker);
    worker.beat();
    assertThat(fleet.ran).contains("Ok[1]", "Fails[2]");
    assertThat(fleet.times("Complete")).isLessThanOrEqualTo(1);
    assertThat(fleet.times("Success")).isZero();
    everyJobHasEndedWell();
    assertThat(fleet.redis.<String>call(jedis -> jedis.get(key))).isEqualTo("mine");
    fleet.batches.list(0, 10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "children", "incomplete"})
  void a_parents_key_of_a_wrong_type_strands_no_job(String part) {
    Batch parent = fleet.batches.create();
    Batch child = parent.child().onSuccess(JobRequest.of("Success"));
    BatchFleet.add(child, "Ok", 0, 1);
    child.close();
    parent.close();
    String key = part.isEmpty() ? Keys.batch(parent.bid()) : Keys.batch(parent.bid(), part);
    fleet.redis.call(jedis -> jedis.set(key, "mine"));
    BatchFleet.drain(fleet.worker().build());
    assertThat(fleet.ran).containsExactly("Ok[0]", "Success[]");
    everyJobHasEndedWell();
  }

  @Test
  void a_callback_whose_queue_is_no_list_waits_in_the_schedule() {
    Batch batch = fleet.batches.create().onSuccess(JobRequest.of("Success").queue("odd"));
    BatchFleet.add(batch, "Ok", 0, 1);
    batch.close();
    fleet.redis.call(jedis -> jedis.set(Keys.queue("odd"), "mine"));
    Worker worker = fleet.worker().queues("default", "odd").build();
    worker.processOne();
    assertThat(fleet.redis.<Long>call(jedis -> jedis.zcard(Keys.SCHEDULE))).isEqualTo(1);
    fleet.redis.call(jedis -> jedis.del(Keys.queue("odd")));
    worker.promoteDue();
    BatchFleet.drain(worker);
    assertThat(fleet.ran).containsExactly("Ok[0]", "Success[]");
  }

  @Test
  void a_callback_that_has_no_place_at_all_is_pushed_when_there_is_one() {
    Batch batch = fleet.batches.create().onSuccess(JobRequest.of("Success").queue("odd"));
    BatchFleet.add(batch, "Ok", 0, 1);
    batch.close();
    for (String key : List.of(Keys.queue("odd"), Keys.SCHEDULE)) {
      fleet.redis.call(jedis -> jedis.set(key, "mine"));
    }
    Worker worker = fleet.worker().queues("default", "odd").build();
    worker.processOne();
    assertThat(fleet.status(batch).success()).isFalse();
    for (String key : List.of(Keys.queue("odd"), Keys.SCHEDULE)) {
      fleet.redis.call(jedis -> jedis.del(key));
    }
    batch.close();
    BatchFleet.drain(worker);
    assertThat(fleet.ran).containsExactly("Ok[0]", "Success[]");
  }

  @Test
  void jobs_for_a_queue_that_is_no_list_are_refused_and_sent_again() {
    Batch batch = fleet.batch();
    fleet.redis.call(jedis -> jedis.set(Keys.queue("default"), "mine"));
    assertThatThrownBy(() -> BatchFleet.add(batch, "Ok", 0, 2))
        .isInstanceOf(JedisDataException.class)
        .hasMessageContaining("queue:default is not a list");
    assertThat(batch.status()).isEmpty();
    fleet.redis.call(jedis -> jedis.del(Keys.queue("default")));
    batch.close();
    BatchFleet.drain(fleet.worker().build());
    assertThat(fleet.ran).containsExactly("Ok[0]", "Ok[1]", "Complete[]", "Success[]");
  }

  @Test
  void a_wrong_type_of_schedule_queues_or_the_list_of_batches_holds_nothing_up() {
    for (String key : List.of(Keys.SCHEDULE, Keys.QUEUES, Keys.BATCHES)) {
      fleet.redis.call(jedis -> jedis.set(key, "mine"));
    }
    Batch batch = fleet.batch();
    BatchFleet.add(batch, "Ok", 0, 1);
    batch.close();
    BatchFleet.drain(fleet.worker().build());
    assertThat(fleet.ran).containsExactly("Ok[0]", "Complete[]", "Success[]");
  }

  @Test
  void a_poison_pill_and_a_job_that_a_person_killed_count_as_dead() {
    Batch batch = fleet.batch();
    batch.jobs(
        client -> {
          client.push("Ok", 1);
          client.push("Fails", 2);
        });
    batch.close();
    Worker worker = fleet.worker().build();
    BatchFleet.drain(worker);
    RetrySet retries = new RetrySet(fleet.redis);
    retries.kill(retries.first().orElseThrow());
    assertThat(fleet.status(batch).dead()).isZero();
    BuriedJobs buried = new BuriedJobs(fleet.redis);
    assertThat(buried.count()).isEqualTo(1);
    assertThat(buried.count()).isZero();
    assertThat(fleet.status(batch).dead()).isEqualTo(1);
    BatchFleet.drain(worker);
    assertThat(fleet.ran).containsExactly("Ok[1]", "Fails[2]", "Complete[]", "Death[]");
    assertThat(new BuriedJobs(fleet.redis).count())
        .as("a worker that starts reads the whole set")
        .isEqualTo(1);
    assertThat(fleet.times("Death")).isEqualTo(1);
  }

  @Test
  void many_dead_jobs_are_read_by_pages_and_those_of_no_batch_are_passed_over() {
    Batch batch = fleet.batch();
    BatchFleet.add(batch, "Fails", 0, 700);
    List<String> payloads = fleet.payloads("default");
    double now = System.currentTimeMillis() / 1e3;
    for (int i = 0; i < payloads.size(); i++) {
      int at = i;
      fleet.redis.call(jedis -> jedis.zadd(Keys.DEAD, now - 1 + at % 3, payloads.get(at)));
      fleet.redis.call(
          jedis -> jedis.zadd(Keys.DEAD, now - 1, "{\"class\":\"Ok\",\"args\":[" + at + "]}"));
    }
    fleet.redis.call(jedis -> jedis.zadd(Keys.DEAD, now, "{\"bid\""));
    fleet.redis.call(
        jedis -> jedis.zadd(Keys.DEAD, now + 1e6, "{\"class\":\"Ok\",\"args\":[],\"bid\":\"x\"}"));
    BuriedJobs buried = new BuriedJobs(fleet.redis);
    assertThat(buried.count()).isEqualTo(700);
    assertThat(fleet.status(batch).counts())
        .isEqualTo(new BatchStatus.Counts(700, 700, 700, 700, 0));
    assertThat(buried.count()).isZero();
    String later = BatchFleet.add(batch, "Fails", 700, 701).get(0);
    String payload = fleet.payloads("default").get(701);
    assertThat(payload).as("after a callback").contains(later);
    fleet.redis.call(jedis -> jedis.zadd(Keys.DEAD, now + 2, payload));
    assertThat(buried.count()).as("although one entry is from the future").isEqualTo(1);
  }

  @Test
  void a_handler_that_changes_the_fields_of_its_job_is_counted_under_its_jid() {
    Batch batch = fleet.batch();
    BatchFleet.add(batch, "Changes", 0, 1);
    batch.close();
    BatchFleet.drain(
        fleet.worker(
            "Changes",
            job -> {
              job.put("bid", "other").put("jid", "other");
            }));
    assertThat(fleet.status(batch).success()).isTrue();
  }
}
