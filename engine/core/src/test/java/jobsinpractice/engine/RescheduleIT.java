package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jobsinpractice.engine.TestFleet.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import jobsinpractice.engine.admin.ScheduledSet;
import jobsinpractice.engine.admin.SortedEntry;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A scheduled job gets another time, also at the moment at which it becomes due. */
class RescheduleIT {
  private static final Instant LATER = NOON.plus(Duration.ofDays(3));

  @RegisterExtension final TestFleet fleet = new TestFleet();

  private ScheduledSet scheduled() {
    return new ScheduledSet(fleet.redis, fleet.clock);
  }

  private ScheduledPoller poller() {
    return new ScheduledPoller(
        fleet.redis, Keys.SCHEDULE, fleet.clock, RandomGenerator.getDefault());
  }

  private SortedEntry dueAtNoon(String argument) {
    String jid = fleet.client.push(JobRequest.of("Ok", argument).at(NOON.plusSeconds(1)));
    fleet.clock.set(NOON.plusSeconds(1));
    return scheduled().find(jid).orElseThrow();
  }

  @Test
  void only_this_member_moves_and_its_payload_stays() {
    fleet.client.push(JobRequest.of("Ok", "other").at(NOON.plusSeconds(1)));
    SortedEntry entry = dueAtNoon("this");
    assertThat(scheduled().reschedule(entry, LATER)).isTrue();
    assertThat(scheduled().stream().map(SortedEntry::at))
        .containsExactly(NOON.plusSeconds(1), LATER);
    assertThat(scheduled().page(1, 1).get(0).text()).isEqualTo(entry.text());
    assertThat(scheduled().reschedule(entry, LATER)).as("the same time once more").isTrue();
    assertThat(scheduled().size()).isEqualTo(2);
  }

  @Test
  void a_job_that_a_poller_has_just_read_as_due_does_not_run_at_its_old_time() {
    SortedEntry entry = dueAtNoon("mail");
    List<byte[]> due = poller().due();
    assertThat(new String(due.get(1), UTF_8)).isEqualTo(entry.text());
    assertThat(scheduled().reschedule(entry, LATER)).isTrue();

    assertThat(poller().promote(due)).isZero();
    assertThat(fleet.waiting("default")).isEmpty();
    assertThat(scheduled().first().orElseThrow().at()).isEqualTo(LATER);
  }

  @Test
  void a_job_that_a_poller_has_moved_is_not_scheduled_again() {
    SortedEntry entry = dueAtNoon("mail");
    assertThat(poller().promoteDue()).isOne();
    assertThat(scheduled().reschedule(entry, LATER)).isFalse();
    assertThat(scheduled().size()).isZero();
    assertThat(fleet.waiting("default")).containsExactly("mail");
  }

  @Test
  void an_earlier_time_that_has_passed_makes_it_due() {
    SortedEntry entry = dueAtNoon("mail");
    List<byte[]> due = poller().due();
    assertThat(scheduled().reschedule(entry, NOON)).isTrue();
    assertThat(poller().promote(due)).isOne();
  }

  @Test
  void of_many_jobs_each_is_where_the_answer_showed() {
    int jobs = 2_000;
    fleet.client.pushBulk(
        IntStream.range(0, jobs).mapToObj(i -> JobRequest.of("Ok", i).at(NOON.plusMillis(1 + i))));
    List<SortedEntry> entries = scheduled().stream().toList();
    fleet.clock.set(NOON.plusSeconds(10));
    CompletableFuture<Integer> poll = CompletableFuture.supplyAsync(() -> poller().promoteDue());
    Set<Object> rescheduled = new HashSet<>();
    for (int i = jobs - 1; i >= 0; i--) { // from the other end: they meet in the middle
      SortedEntry entry = entries.get(i);
      if (scheduled().reschedule(entry, LATER)) rescheduled.add(entry.args().get(0));
    }
    int promoted = poll.join();
    List<Object> queued = fleet.waiting("default");
    assertThat(queued).hasSize(promoted).doesNotHaveDuplicates();
    assertThat(scheduled().stream().map(entry -> entry.args().get(0)).toList())
        .containsExactlyInAnyOrderElementsOf(rescheduled)
        .hasSize(jobs - promoted);
    assertThat(queued).allMatch(job -> !rescheduled.contains(job));
  }
}
