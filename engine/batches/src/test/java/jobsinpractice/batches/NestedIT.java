package jobsinpractice.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Worker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Batches in batches, and jobs that add jobs. */
class NestedIT {
  @RegisterExtension final BatchFleet fleet = new BatchFleet();

  Batch parent() {
    return fleet
        .batches
        .create()
        .onComplete(JobRequest.of("ParentComplete"))
        .onSuccess(JobRequest.of("ParentSuccess"));
  }

  Batch child(Batch parent) {
    return parent.child().onComplete(JobRequest.of("Complete")).onSuccess(JobRequest.of("Success"));
  }

  @Test
  void a_parent_completes_and_succeeds_after_the_callbacks_of_its_children() {
    Batch parent = parent();
    Batch child = child(parent);
    Batch grandchild = child.child();
    BatchFleet.add(parent, "Ok", 0, 1);
    BatchFleet.add(child, "Ok", 1, 2);
    BatchFleet.add(grandchild, "Ok", 2, 3);
    parent.close();
    grandchild.close();
    child.close();
    assertThat(fleet.status(parent).counts().children()).isEqualTo(1);
    assertThat(fleet.status(child).parent()).contains(parent.bid());
    Worker worker = fleet.worker().build();
    BatchFleet.drain(worker);
    assertThat(fleet.ran)
        .containsExactly(
            "Ok[0]",
            "Ok[1]",
            "Ok[2]",
            "Complete[]",
            "Success[]",
            "ParentComplete[]",
            "ParentSuccess[]");
    assertThat(fleet.status(parent).counts().children()).isZero();
    fleet.everyKeyOfABatchExpires();
  }

  @Test
  void a_child_that_failed_completes_its_parent_which_succeeds_with_it() {
    Batch parent = parent();
    Batch child = child(parent);
    child.jobs(client -> client.push("Flaky"));
    child.close();
    parent.close();
    Worker worker = fleet.workerWithFlaky();
    BatchFleet.drain(worker);
    assertThat(fleet.ran).containsExactly("Complete[]", "ParentComplete[]");
    fleet.retriesAreDue(worker);
    BatchFleet.drain(worker);
    assertThat(fleet.ran)
        .containsExactly("Complete[]", "ParentComplete[]", "Success[]", "ParentSuccess[]");
  }

  @Test
  void a_callback_that_fails_holds_its_parent_back_until_it_has_succeeded() {
    Batch parent = parent();
    Batch child = parent.child().onSuccess(JobRequest.of("Flaky"));
    child.close();
    parent.close();
    Worker worker = fleet.workerWithFlaky();
    BatchFleet.drain(worker);
    assertThat(fleet.ran).containsExactly("ParentComplete[]");
    fleet.retriesAreDue(worker);
    BatchFleet.drain(worker);
    assertThat(fleet.ran).containsExactly("ParentComplete[]", "ParentSuccess[]");
  }

  /** Sidekiq's wiki calls this a complex workflow: each step is a batch, inside one for all. */
  @Test
  void a_callback_adds_the_next_step_to_the_parent() {
    Batch parent = parent();
    Batch first = parent.child().onSuccess(JobRequest.of("StepTwo"));
    BatchFleet.add(first, "Ok", 0, 2);
    first.close();
    parent.close();
    Worker worker =
        fleet.worker(
            "StepTwo",
            job -> {
              Batch outer = fleet.batches.of(job).flatMap(Batch::parent).orElseThrow();
              Batch second = outer.child().onSuccess(JobRequest.of("Success"));
              BatchFleet.add(second, "Ok", 2, 4);
              second.close();
            });
    BatchFleet.drain(worker);
    assertThat(fleet.ran)
        .containsExactly(
            "Ok[0]", "Ok[1]", "Ok[2]", "Ok[3]", "Success[]", "ParentComplete[]", "ParentSuccess[]");
  }

  @Test
  void a_job_adds_jobs_to_its_closed_batch_which_waits_for_them() {
    Batch batch = fleet.batch();
    BatchFleet.add(batch, "Splits", 0, 1);
    batch.close();
    Worker worker =
        fleet.worker(
            "Splits", job -> BatchFleet.add(fleet.batches.of(job).orElseThrow(), "Ok", 1, 4));
    BatchFleet.drain(worker);
    assertThat(fleet.ran).containsExactly("Ok[1]", "Ok[2]", "Ok[3]", "Complete[]", "Success[]");
    assertThat(fleet.status(batch).total()).isEqualTo(4);
  }

  @Test
  void a_second_run_of_a_job_that_has_been_counted_adds_nothing() {
    Batch batch = fleet.batch();
    BatchFleet.add(batch, "Splits", 0, 1);
    batch.close();
    String payload = fleet.payloads("default").get(0);
    Worker worker =
        fleet.worker(
            "Splits", job -> BatchFleet.add(fleet.batches.of(job).orElseThrow(), "Ok", 1, 3));
    worker.processOne();
    fleet.redis.call(jedis -> jedis.lpush("queue:default", payload));
    BatchFleet.drain(worker);
    fleet.redis.call(jedis -> jedis.lpush("queue:default", payload)); // after the success
    BatchFleet.drain(worker);
    assertThat(fleet.ran).containsExactly("Ok[1]", "Ok[2]", "Complete[]", "Success[]");
    assertThat(fleet.redis.<Long>call(jedis -> jedis.zcard("retry"))).isZero();
  }

  @Test
  void a_job_that_fails_halfway_continues_the_child_that_its_first_run_made() {
    Batch parent = parent();
    BatchFleet.add(parent, "Splits", 0, 1);
    parent.close();
    AtomicInteger runs = new AtomicInteger();
    Worker worker =
        fleet.worker(
            "Splits",
            job -> {
              int run = runs.getAndIncrement();
              Batch child = child(fleet.batches.of(job).orElseThrow());
              BatchFleet.add(child, "Ok", run, run + 1);
              if (run == 0) throw new IllegalStateException("before the close");
              child.close();
              if (run == 1) throw new IllegalStateException("after the close");
            });
    BatchFleet.drain(worker);
    for (int retry = 0; retry < 2; retry++) {
      fleet.retriesAreDue(worker);
      BatchFleet.drain(worker);
    }
    assertThat(fleet.times("Success")).isEqualTo(1);
    assertThat(fleet.times("ParentSuccess")).isEqualTo(1);
    assertThat(fleet.batches.size()).isEqualTo(2);
    assertThat(fleet.ran).contains("Ok[0]", "Ok[1]").doesNotContain("Ok[2]");
  }

  @Test
  void a_job_without_a_batch_has_none() {
    Job job = BatchFleet.parsed("{\"class\":\"Ok\",\"args\":[],\"bid\":7}");
    assertThat(fleet.batches.of(job)).isEqualTo(Optional.empty());
    assertThat(fleet.batches.status(job)).isEmpty();
    assertThat(fleet.batches.isValid(job)).isTrue();
  }
}
