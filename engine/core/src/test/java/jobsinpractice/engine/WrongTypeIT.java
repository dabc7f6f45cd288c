package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Somebody wrote another kind of value under one of the engine's keys. A Lua script is not undone
 * when a command of it fails, so the scripts look before they take: no job is lost.
 */
class WrongTypeIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();
  final List<Object> performed = new ArrayList<>();

  Worker.Builder worker() {
    return fleet
        .worker()
        .handle("Ok", job -> performed.add(job.args().get(0)))
        .handle(
            "Fails",
            job -> {
              throw new IllegalStateException("no");
            });
  }

  void occupied(String key) {
    fleet.redis.call(jedis -> jedis.set(key, "somebody's"));
  }

  @Test
  void a_queue_that_is_no_list_does_not_keep_the_others_from_being_served() {
    occupied("queue:broken");
    fleet.client.push("Ok", 1);
    Worker worker = worker().queues("broken", "default").build();
    assertThat(worker.processOne()).isTrue();
    assertThat(performed).containsExactly(1L);
  }

  @Test
  void a_due_job_whose_queue_is_no_list_is_kept_in_the_dead_set() {
    fleet.client.push(JobRequest.of("Ok", 1).queue("broken").in(Duration.ofSeconds(1)));
    fleet.client.push(JobRequest.of("Ok", 2).in(Duration.ofSeconds(1)));
    occupied("queue:broken");
    fleet.clock.advance(Duration.ofSeconds(2));
    assertThat(worker().build().promoteDue()).isEqualTo(2);
    assertThat(fleet.waiting("default")).containsExactly(2L);
    assertThat(fleet.set("dead")).singleElement().asString().contains("\"args\":[1]");
  }

  @Test
  void while_the_retry_key_is_no_sorted_set_a_failed_job_stays_in_flight() {
    occupied("retry");
    fleet.client.push("Fails", 1);
    Worker worker = worker().build();
    assertThatThrownBy(worker::processOne).hasMessageContaining("WRONGTYPE");
    assertThat(fleet.inFlight()).hasSize(1);
  }

  @Test
  void while_the_dead_key_is_no_sorted_set_nothing_is_promoted_or_recovered() {
    occupied("dead");
    fleet.client.push(JobRequest.of("Ok", 1).in(Duration.ofSeconds(1)));
    fleet.client.push("Ok", 2);
    Worker dead = worker().build();
    fleet.claimsAndNeverSettles(dead, 1);
    fleet.dies(dead);
    fleet.clock.advance(Duration.ofSeconds(2));
    Worker worker = worker().build();
    assertThatThrownBy(worker::promoteDue).hasMessageContaining("WRONGTYPE");
    assertThatThrownBy(worker::recover).hasMessageContaining("WRONGTYPE");
    assertThat(fleet.set("schedule")).hasSize(1);
    assertThat(fleet.inFlight()).hasSize(1);
  }
}
