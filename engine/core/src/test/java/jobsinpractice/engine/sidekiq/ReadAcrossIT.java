package jobsinpractice.engine.sidekiq;

import static jobsinpractice.engine.sidekiq.SidekiqFleet.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.DeadSet;
import jobsinpractice.engine.admin.JobSet;
import jobsinpractice.engine.admin.ProcessSet;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.RetrySet;
import jobsinpractice.engine.admin.ScheduledSet;
import jobsinpractice.engine.admin.SortedEntry;
import jobsinpractice.engine.admin.Stats;
import jobsinpractice.engine.admin.WorkSet;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Both read sides, Sidekiq's API and ours, say the same about what either side wrote. */
class ReadAcrossIT {
  @RegisterExtension static final SidekiqFleet fleet = new SidekiqFleet();

  final CountDownLatch release = new CountDownLatch(1);

  @AfterEach
  void let_jobs_end() {
    release.countDown();
  }

  Worker.Builder java(Clock clock) {
    return Worker.builder(fleet.redis)
        .clock(clock)
        .concurrency(3)
        .queues("default", "mailers")
        .handle("Echo", job -> {})
        .handle("Waits", job -> release.await())
        .handle(
            "Fails",
            job -> {
              throw new IllegalStateException("no " + job.args());
            });
  }

  /** Two performed, one of them today failed; a retry, a dead and a scheduled job; three wait. */
  void javaLeavesSomeOfEverything() {
    Worker yesterday = java(SidekiqFleet.late(Duration.ofDays(1))).build();
    fleet.client.push("Echo", "yesterday");
    yesterday.processOne();
    Worker today = java(Clock.systemUTC()).build();
    fleet.client.push("Echo", "today");
    fleet.client.push(JobRequest.of("Fails", "again", 1.5).with("tags", List.of("a", "ü")));
    fleet.client.push(JobRequest.of("Fails", "never again").retry(0));
    while (today.processOne()) {}
    fleet.client.push(JobRequest.of("Echo", "later").in(Duration.ofHours(1)));
    Client early = new Client(fleet.redis, SidekiqFleet.late(Duration.ofSeconds(42)), List.of());
    early.push("Echo", "oldest");
    fleet.client.push("Echo", "newest");
    fleet.client.push(JobRequest.of("Echo", "other").queue("mailers"));
  }

  @Test
  void stats_and_history() {
    javaLeavesSomeOfEverything();
    Stats java = Stats.of(fleet.redis);
    assertThat(java).isEqualTo(new Stats(4, 2, 3, 1, 1, 1, 0, 0));
    assertThat(
            fleet.ruby(
                "s = Sidekiq::Stats.new\n"
                    + "[s.processed, s.failed, s.enqueued, s.scheduled_size, s.retry_size,"
                    + " s.dead_size, s.processes_size, s.workers_size]"))
        .isEqualTo(
            List.of(
                java.processed(),
                java.failed(),
                java.enqueued(),
                java.scheduled(),
                java.retries(),
                java.dead(),
                java.processes(),
                java.busy()));

    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    for (String counter : List.of("processed", "failed")) {
      Map<String, Object> days = new LinkedHashMap<>();
      Stats.history(fleet.redis, "stat:" + counter, today, 3)
          .forEach((day, count) -> days.put(day.toString(), count));
      assertThat(fleet.ruby("Sidekiq::Stats::History.new(3)." + counter)).isEqualTo(days);
    }
    assertThat(Stats.history(fleet.redis, Keys.PROCESSED, today, 3).values())
        .containsExactly(3L, 1L, 0L);
  }

  @Test
  void queues_their_sizes_latencies_and_jobs() {
    javaLeavesSomeOfEverything();
    assertThat(fleet.ruby("Sidekiq::Queue.all.map { |q| [q.name, q.size] }"))
        .isEqualTo(Queue.all(fleet.redis).stream().map(q -> List.of(q.name(), q.size())).toList());
    Queue queue = new Queue(fleet.redis, "default");
    double before = queue.latency() - 0.01;
    assertThat(before).isGreaterThan(41);
    double inRuby = (Double) fleet.ruby("Sidekiq::Queue.new.latency");
    double inStats = (Double) fleet.ruby("Sidekiq::Stats.new.default_queue_latency");
    double after = queue.latency() + 0.01;
    assertThat(List.of(inRuby, inStats)).allSatisfy(it -> assertThat(it).isBetween(before, after));
    assertThat(
            fleet.ruby(
                "Sidekiq::Queue.new.map { |j| [j.jid, j.klass, j.args, j.enqueued_at.to_f] }"))
        .isEqualTo(
            queue.stream()
                .map(e -> List.of(e.jid(), e.type(), e.args(), e.fields().get("enqueued_at")))
                .toList());
  }

  @Test
  void retry_set_dead_set_and_scheduled_set() {
    javaLeavesSomeOfEverything();
    Map<String, JobSet> sets =
        Map.of(
            "RetrySet", new RetrySet(fleet.redis),
            "DeadSet", new DeadSet(fleet.redis),
            "ScheduledSet", new ScheduledSet(fleet.redis));
    sets.forEach(
        (name, set) -> {
          List<?> ruby =
              (List<?>)
                  fleet.ruby(
                      "Sidekiq::"
                          + name
                          + ".new.map { |j| [j.jid, j.klass, j.args, j.queue, j.tags, j.score,"
                          + " j['error_class'], j['error_message'], j['retry_count'],"
                          + " j['failed_at'], j.created_at.to_f] }");
          assertThat(ruby).as(name).hasSize(1).isEqualTo(set.stream().map(this::asRuby).toList());
        });
    SortedEntry retry = new RetrySet(fleet.redis).first().orElseThrow();
    assertThat(fleet.ruby("Sidekiq::RetrySet.new.find_job('" + retry.jid() + "').display_args"))
        .isEqualTo(List.of("again", 1.5));
  }

  List<Object> asRuby(SortedEntry entry) {
    List<Object> row = new ArrayList<>();
    row.add(entry.jid());
    row.add(entry.type());
    row.add(entry.args());
    row.add(entry.fields().get("queue"));
    row.add(entry.fields().getOrDefault("tags", List.of()));
    row.add(entry.score());
    for (String field : List.of("error_class", "error_message", "retry_count", "failed_at")) {
      row.add(entry.fields().get(field));
    }
    row.add(entry.fields().get("created_at"));
    return row;
  }

  @Test
  void a_java_process_and_its_work() {
    fleet.client.push("Waits", "ü", 1);
    Worker worker = fleet.started(java(Clock.systemUTC()));
    eventually().until(() -> worker.processors().stream().anyMatch(p -> p.running().isPresent()));
    worker.beat();

    ProcessSet.WorkerProcess java = new ProcessSet(fleet.redis).list().get(0);
    Map<String, Object> ruby =
        fleet
            .rubyRows(
                "Sidekiq::ProcessSet.new.map { |p| { identity: p.identity, quiet: p.stopping?,"
                    + " queues: p.queues, labels: p.labels, tag: p.tag, busy: p['busy'],"
                    + " concurrency: p['concurrency'], rss: p['rss'], rtt_us: p['rtt_us'],"
                    + " hostname: p['hostname'], pid: p['pid'], beat: p['beat'],"
                    + " started_at: p['started_at'] } }")
            .get(0);
    assertThat(ruby)
        .containsEntry("identity", worker.identity())
        .containsEntry("quiet", false)
        .containsEntry("queues", List.of("default", "mailers"))
        .containsEntry("labels", List.of())
        .containsEntry("tag", "")
        .containsEntry("busy", (long) java.busy())
        .containsEntry("concurrency", (long) java.concurrency())
        .containsEntry("rss", java.rss())
        .containsEntry("rtt_us", java.roundTripMicros())
        .containsEntry("hostname", java.info().get("hostname"))
        .containsEntry("pid", ProcessHandle.current().pid())
        .containsEntry("started_at", java.info().get("started_at"))
        .containsEntry("beat", Double.parseDouble(java.fields().get("beat")));
    assertThat(java.busy()).isOne();
    assertThat(java.rss()).isGreaterThan(10_000);
    assertThat(fleet.ruby("Sidekiq::ProcessSet.new.total_concurrency")).isEqualTo(3L);

    WorkSet.Work work = new WorkSet(fleet.redis).list().get(0);
    assertThat(
            fleet.ruby(
                "Sidekiq::Workers.new.map { |process, thread, w| [process, thread, w['queue'],"
                    + " w['run_at'], w['payload']['jid'], w['payload']['args']] }"))
        .isEqualTo(
            List.of(
                List.of(
                    work.identity(),
                    work.tid(),
                    "default",
                    work.since().getEpochSecond(),
                    work.job().jid(),
                    List.of("ü", 1L))));
    assertThat(fleet.ruby("Sidekiq::WorkSet.new.size")).isEqualTo(1L);
  }

  /** Sidekiq finds the entry by the bytes that its own JSON writes for it. */
  @Test
  void ruby_reschedules_an_entry_that_ruby_wrote_and_java_moved() {
    String jid =
        (String)
            fleet.ruby(
                "Fails.perform_async(1e15, 1e16, 1e25, 0.00001, 1.5e-7, 10**30, '\u00fc \u2028 </b>',"
                    + " {'a' => [1e25]})");
    Worker worker = java(SidekiqFleet.late(Duration.ofHours(1))).build();
    assertThat(worker.processOne()).isTrue();
    fleet.ruby("Sidekiq::RetrySet.new.first.reschedule(Time.now.to_f + 3600); nil");
    assertThat(fleet.set("retry")).singleElement().satisfies(has("jid", jid));

    RetrySet retries = new RetrySet(fleet.redis);
    assertThat(retries.kill(retries.first().orElseThrow())).isTrue();
    fleet.ruby("Sidekiq::DeadSet.new.first.reschedule(Time.now.to_f); nil");
    assertThat(fleet.set("dead")).singleElement().satisfies(has("jid", jid));

    // Sidekiq's pages put it back into its queue, and Java moves it once more.
    fleet.ruby("Sidekiq::DeadSet.new.first.retry; nil");
    assertThat(worker.processOne()).isTrue();
    fleet.ruby("Sidekiq::RetrySet.new.first.reschedule(Time.now.to_f + 3600); nil");
    assertThat(fleet.set("retry")).singleElement().satisfies(has("jid", jid));
  }

  static Consumer<Map<String, Object>> has(String field, Object value) {
    return fields -> assertThat(fields).containsEntry(field, value);
  }

  @Test
  void ruby_quiets_and_stops_a_java_process() {
    Worker worker = fleet.started(java(Clock.systemUTC()));
    fleet.ruby("Sidekiq::ProcessSet.new.each(&:quiet!); nil");
    worker.beat();
    eventually().until(worker::isQuiet);
    worker.beat();
    assertThat(fleet.ruby("Sidekiq::ProcessSet.new.map(&:stopping?)")).isEqualTo(List.of(true));

    fleet.ruby("Sidekiq::ProcessSet.new.each(&:stop!); nil");
    worker.beat();
    worker.awaitStopped();
    assertThat(fleet.ruby("Sidekiq::ProcessSet.new.size")).isEqualTo(0L);
  }

  @Test
  void java_reads_quiets_and_stops_a_ruby_process() {
    fleet.startSidekiq();
    String identity = fleet.rubyIdentity();
    Object jid = fleet.ruby("Waits.set(queue: 'ruby').perform_async('java')");
    eventually()
        .untilAsserted(
            () ->
                assertThat(new WorkSet(fleet.redis).list())
                    .singleElement()
                    .satisfies(
                        work -> {
                          assertThat(work.identity()).isEqualTo(identity);
                          assertThat(work.queue()).isEqualTo("ruby");
                          assertThat(work.job().jid()).isEqualTo(jid);
                        }));
    eventually().until(() -> rubyProcess(identity).busy() == 1);
    ProcessSet.WorkerProcess ruby = rubyProcess(identity);
    assertThat(ruby.concurrency()).isEqualTo(2);
    assertThat(ruby.rss()).isGreaterThan(10_000);
    assertThat(ruby.info()).containsEntry("queues", List.of("ruby"));
    assertThat(ruby.quiet()).isFalse();
    fleet.redis.call(jedis -> jedis.lpush("release:java", "1"));

    new ProcessSet(fleet.redis).quiet(identity);
    eventually().until(() -> rubyProcess(identity).quiet());
    new ProcessSet(fleet.redis).stop(identity);
    eventually()
        .until(() -> new ProcessSet(fleet.redis).list().isEmpty() || rubyProcess(identity) == null);
  }

  ProcessSet.WorkerProcess rubyProcess(String identity) {
    return new ProcessSet(fleet.redis)
        .list().stream().filter(p -> p.identity().equals(identity)).findFirst().orElse(null);
  }
}
