package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jobsinpractice.engine.TestFleet.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobsinpractice.engine.admin.DeadSet;
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
        fleet.redis,
        Keys.SCHEDULE,
        fleet.clock,
        RandomGenerator.getDefault(),
        ScheduledPoller.USUAL_INTERVAL);
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

  /** Adds a due job of about this size; returns its payload. */
  private byte[] due(double second, int size) {
    String argument = "x".repeat(size);
    byte[] payload =
        Keys.bytes("{\"class\":\"Ok\",\"jid\":\"" + second + "\",\"args\":[\"" + argument + "\"]}");
    fleet.redis.call(jedis -> jedis.zadd(Keys.bytes(Keys.SCHEDULE), second, payload));
    return payload;
  }

  @Test
  void a_job_that_fell_due_after_the_poller_had_read_stays_and_holds_up_no_other() {
    for (int i = 0; i < 40; i++) due(10 + i, 1);
    List<byte[]> read = poller().due();
    byte[] late = due(1, 1); // the first of the set
    assertThat(poller().promote(read)).isEqualTo(40);
    assertThat(scheduled().stream().map(SortedEntry::text))
        .containsExactly(new String(late, UTF_8));
    assertThat(fleet.waiting("default")).hasSize(40);
  }

  /** Promotes these jobs; returns how many were moved, and the bytes of the jobs that it read. */
  private List<?> promotedAndRead(List<byte[]> jobs) {
    String counted =
        """
        local real, bytes = redis, 0
        local redis = {call = function(...)
          local answer = real.call(...)
          if type(answer) == 'table' then
            for i = 1, #answer do bytes = bytes + #answer[i] end
          end
          return answer
        end}
        local function promote()
        SCRIPT
        end
        return {promote()[1], bytes}
        """
            .replace("SCRIPT", new String(Script.PROMOTE.lua.source(), UTF_8));
    byte[] now = Keys.bytes("1000000");
    List<byte[]> args = new ArrayList<>(List.of(now, now));
    args.add(Keys.bytes("default"));
    args.add(Keys.bytes(Keys.queue("default")));
    args.add(Keys.bytes("" + jobs.size()));
    args.addAll(jobs);
    args.addAll(jobs);
    List<byte[]> keys = Stream.of(Keys.SCHEDULE, Keys.QUEUES, Keys.DEAD).map(Keys::bytes).toList();
    return (List<?>) fleet.redis.call(jedis -> jedis.eval(Keys.bytes(counted), keys, args));
  }

  @Test
  void large_jobs_behind_jobs_that_another_poller_has_moved_are_hardly_read() {
    List<byte[]> moved = IntStream.range(0, 100).mapToObj(i -> due(i, 1)).toList();
    assertThat(promotedAndRead(moved).get(0)).isEqualTo(100L);
    for (int i = 0; i < 100; i++) due(i, 10_000);

    List<?> second = promotedAndRead(moved);
    assertThat(second.get(0)).isEqualTo(0L);
    assertThat((Long) second.get(1)).isLessThan(16 * 10_100L);
    assertThat(scheduled().size()).isEqualTo(100);
  }

  @Test
  void among_large_jobs_a_poller_reads_a_few_megabytes_and_moves_its_own() {
    List<byte[]> ours = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      byte[] job = due(i, i % 16 == 0 ? 1 : 100_000);
      if (i % 16 == 0) ours.add(job);
    }
    for (int i = 100; i < 200; i++) ours.add(due(i, 1));

    List<?> answer = promotedAndRead(ours);
    assertThat(answer.get(0)).isEqualTo((long) ours.size());
    assertThat((Long) answer.get(1)).isLessThan((4 << 20) + 16 * 100_100L);
    assertThat(scheduled().size()).isEqualTo(93);
  }

  @Test
  void a_dead_job_with_an_old_time_of_death_is_deleted_at_the_next_death() {
    Worker worker =
        fleet
            .worker()
            .maxRetries(0)
            .handle(
                "Fails",
                job -> {
                  throw new IllegalStateException("no");
                })
            .build();
    fleet.client.push("Fails", "old");
    worker.processOne();
    DeadSet dead = new DeadSet(fleet.redis, fleet.clock);
    Instant longAgo = NOON.minus(Duration.ofDays(181));
    assertThat(dead.reschedule(dead.first().orElseThrow(), longAgo)).isTrue();
    fleet.client.push("Fails", "new");
    worker.processOne();
    assertThat(dead.stream().map(entry -> entry.args().get(0)).toList()).containsExactly("new");
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
