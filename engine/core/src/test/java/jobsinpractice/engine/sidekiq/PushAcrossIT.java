package jobsinpractice.engine.sidekiq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jobsinpractice.engine.sidekiq.SidekiqFleet.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.ScheduledSet;
import jobsinpractice.engine.admin.SortedEntry;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Timestamps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One side pushes, the other performs, and the arguments are equal. */
class PushAcrossIT {
  @RegisterExtension static final SidekiqFleet fleet = new SidekiqFleet();

  /** Lists of arguments: every JSON type, at its edges. */
  @SuppressWarnings("unchecked")
  static final List<List<Object>> ARGUMENTS =
      (List<List<Object>>) SidekiqFleet.json(RubyProcess.resource("arguments.json"));

  final Map<String, List<Object>> performed = new LinkedHashMap<>();

  Worker.Builder java() {
    return Worker.builder(fleet.redis).handle("Echo", job -> performed.put(job.jid(), job.args()));
  }

  void javaPerformsAll() {
    Worker worker = java().build();
    while (worker.processOne()) {}
  }

  /** What Ruby performed, by jid, once it is so many. */
  Map<String, List<?>> rubyPerforms(int jobs) {
    fleet.startSidekiq();
    eventually().until(() -> fleet.redis.call(jedis -> jedis.llen("echo")) == jobs);
    Map<String, List<?>> echoed = new LinkedHashMap<>();
    for (Map<String, Object> echo : fleet.list("echo")) {
      echoed.put((String) echo.get("jid"), (List<?>) echo.get("args"));
    }
    return echoed;
  }

  JobRequest echo(List<Object> args) {
    return JobRequest.of("Echo", args.toArray()).queue("ruby");
  }

  // --- Ruby pushes, Java performs ---------------------------------------------------------------

  @Test
  void every_json_type_that_ruby_pushes_is_the_same_in_java() {
    Object jids =
        fleet.ruby(
            "JSON.parse(File.read('arguments.json')).map { |args| Echo.perform_async(*args) }");
    javaPerformsAll();
    assertThat(new ArrayList<>(performed.keySet())).isEqualTo(jids);
    assertThat(new ArrayList<>(performed.values())).isEqualTo(ARGUMENTS);
  }

  @Test
  void a_megabyte_that_ruby_pushes_arrives_in_java() {
    fleet.ruby("Echo.perform_async('ü' * (1 << 19)); nil");
    javaPerformsAll();
    assertThat(performed.values()).containsExactly(List.of("ü".repeat(1 << 19)));
  }

  @Test
  void what_ruby_pushes_in_bulk_java_performs_in_order() {
    fleet.ruby("Sidekiq::Client.push_bulk('class' => Echo, 'args' => (1..1000).zip); nil");
    javaPerformsAll();
    assertThat(performed.values())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 1000).mapToObj(i -> List.<Object>of((long) i)).toList());
  }

  @Test
  void what_ruby_schedules_java_promotes_and_performs() {
    double before = Timestamps.seconds(Instant.now());
    Object jid = fleet.ruby("Echo.perform_in(3600, 'später', 42)");
    double after = Timestamps.seconds(Instant.now());

    SortedEntry entry = new ScheduledSet(fleet.redis).first().orElseThrow();
    assertThat(entry.jid()).isEqualTo(jid);
    assertThat(entry.score()).isBetween(before + 3600, after + 3600);
    assertThat(entry.fields()).doesNotContainKey("enqueued_at");

    assertThat(java().build().promoteDue()).as("not due yet").isZero();
    assertThat(java().clock(SidekiqFleet.late(Duration.ofHours(-2))).build().promoteDue()).isOne();
    assertThat(fleet.list("queue:default")).singleElement().asString().contains("enqueued_at");
    javaPerformsAll();
    assertThat(performed).containsExactly(Map.entry((String) jid, List.of("später", 42L)));
  }

  // --- Java pushes, Ruby performs ---------------------------------------------------------------

  @Test
  void every_json_type_that_java_pushes_is_the_same_in_ruby() {
    List<String> jids = ARGUMENTS.stream().map(args -> fleet.client.push(echo(args))).toList();
    Map<String, List<?>> echoed = rubyPerforms(ARGUMENTS.size());
    for (int i = 0; i < jids.size(); i++) {
      assertThat(echoed.get(jids.get(i))).isEqualTo(ARGUMENTS.get(i));
    }
    assertThat(
            fleet.ruby(
                "given = JSON.parse(File.read('arguments.json')).sort_by(&:inspect)\n"
                    + "got = Sidekiq.redis { |r| r.lrange('echo', 0, -1) }\n"
                    + "given == got.map { |e| JSON.parse(e)['args'] }.sort_by(&:inspect)"))
        .as("equal in Ruby's eyes")
        .isEqualTo(true);
  }

  @Test
  void a_megabyte_that_java_pushes_arrives_in_ruby() {
    fleet.client.push(echo(List.of("ü".repeat(1 << 19))));
    assertThat(rubyPerforms(1).values()).containsExactly(List.of("ü".repeat(1 << 19)));
  }

  @Test
  void what_java_pushes_in_bulk_ruby_performs() {
    Stream<JobRequest> many = IntStream.range(0, 2_500).mapToObj(i -> echo(List.of((long) i)));
    assertThat(fleet.client.pushBulk(many)).isEqualTo(2_500);
    assertThat(rubyPerforms(2_500).values())
        .extracting(args -> args.get(0))
        .doesNotHaveDuplicates()
        .hasSize(2_500);
  }

  @Test
  void what_java_schedules_a_ruby_poller_promotes() {
    Client anHourAgo = new Client(fleet.redis, SidekiqFleet.late(Duration.ofHours(1)), List.of());
    String due = anHourAgo.push(echo(List.of("due")).in(Duration.ofMinutes(30)));
    fleet.client.push(echo(List.of("not due")).in(Duration.ofMinutes(30)));

    fleet.ruby("Sidekiq::Scheduled::Enq.new.enqueue_jobs; nil");

    assertThat(rubyPerforms(1)).containsOnlyKeys(due);
    assertThat(fleet.set("schedule")).singleElement().asString().contains("not due");
  }

  // --- the payload itself -----------------------------------------------------------------------

  /**
   * Sidekiq finds an entry again by writing it once more: Java's bytes must be the ones it writes.
   * Java writes floats as json 2.16 does; an older json has another form below 0.0001 and from
   * 1e15.
   */
  @Test
  void ruby_writes_what_java_wrote_to_the_same_byte() {
    Object old = fleet.ruby("Gem::Version.new(JSON::VERSION) < Gem::Version.new('2.16')");
    for (List<Object> args : ARGUMENTS) {
      byte[] java = Json.write(Map.of("args", args));
      String read = "JSON.generate(JSON.parse(" + Json.text(text(java)) + "))";
      // Ruby reads a JSON string as a literal too, but for #.
      String written = old.equals(true) ? text(java).replace("0.000000001", "1.0e-09") : text(java);
      assertThat(fleet.ruby(read.replace("#", "\\#"))).isEqualTo(written);
    }
  }

  @Test
  void ruby_gives_a_job_of_java_another_time_and_makes_no_second_one() {
    List<Object> args = List.of(0.5, 0.0001, 999999999999999.0, "é😀\u0001");
    String jid = fleet.client.push(echo(args).in(Duration.ofMinutes(5)));
    fleet.ruby(
        "Sidekiq::ScheduledSet.new.find_job('"
            + jid
            + "').reschedule(Time.at(4_000_000_000)); nil");
    assertThat(new ScheduledSet(fleet.redis).stream())
        .singleElement()
        .satisfies(entry -> assertThat(entry.score()).isEqualTo(4e9, within(1e-3)));
  }

  private static String text(byte[] json) {
    return new String(json, UTF_8);
  }
}
