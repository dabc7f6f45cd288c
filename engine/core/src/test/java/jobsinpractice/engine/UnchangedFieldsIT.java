package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jobsinpractice.engine.admin.DeadSet;
import jobsinpractice.engine.admin.JobSet;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.admin.RetrySet;
import jobsinpractice.engine.admin.ScheduledSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever another client wrote and the engine does not change keeps its bytes. */
class UnchangedFieldsIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();

  /** Fields in forms that Ruby, Python, Go, and JavaScript write, and Java does not. */
  static final List<String> FIELDS =
      List.of(
          "\"args\":[1e25,1.0e+25,1E400,0.00001,1.0e-05,1e15,1000000000000000.0,1.0e+16,-0.0,-0]",
          "\"args\":[123456789012345678901234567890,9223372036854775808,1.10,100e-2,0.1000]",
          "\"args\":[\"\\u00fc\\u20AC \\ud83d\\ude00 \\/ \\u003cb\\u003e \\u007f\",\"ü€😀/<b>\"]",
          "\"args\":[ 1, {\"a\" : [ ] } ,[\"} ] , \\\" \\\\\" ], { } ]",
          "\"args\":[\"\\ud800\",\"\\udc00 \\\"\"]",
          "\"\\u0061rgs\":[\"\\\\u0061\"]",
          "\"args\":[],\"created_at\":1795690000.250,\"x\":1e3,\"\\u00fc\":\"\\u00fc\",\"y\":null");

  static Stream<String> jobs() {
    return FIELDS.stream();
  }

  static String payload(String fields) {
    return "{\"class\":\"Fails\",\"jid\":\"000000000000000000000001\",\"queue\":\"default\","
        + fields
        + "}";
  }

  Worker worker() {
    return fleet
        .worker()
        .handle(
            "Fails",
            job -> {
              throw new IllegalStateException("no");
            })
        .build();
  }

  void due(String set, String payload) {
    fleet.redis.call(jedis -> jedis.zadd(set, 1, payload));
  }

  void assertUnchanged(String moved, String fields) {
    assertThat(moved)
        .contains(fields)
        .startsWith("{\"class\":\"Fails\",\"jid\":\"000000000000000000000001\",");
  }

  String only(String key, boolean list) {
    List<String> all = list ? fleet.list(key) : fleet.set(key);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void a_failed_attempt_its_promotion_and_its_death_change_only_their_own_fields(String fields) {
    fleet.pushRaw("default", payload(fields));
    worker().processOne();
    assertUnchanged(only("retry", false), fields);

    fleet.clock.advance(Duration.ofHours(1));
    worker().promoteDue();
    assertUnchanged(only("queue:default", true), fields);

    worker().processOne();
    assertUnchanged(only("retry", false), fields);
    RetrySet retries = new RetrySet(fleet.redis);
    assertThat(retries.kill(retries.first().orElseThrow())).isTrue();
    assertUnchanged(only("dead", false), fields);

    DeadSet dead = new DeadSet(fleet.redis);
    assertThat(dead.retryNow(dead.first().orElseThrow())).isTrue();
    assertUnchanged(only("queue:default", true), fields);
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void what_only_moves_keeps_every_byte(String fields) {
    String payload = payload(fields);
    due("schedule", payload);
    ScheduledSet scheduled = new ScheduledSet(fleet.redis);
    assertThat(scheduled.reschedule(scheduled.first().orElseThrow(), Instant.EPOCH.plusSeconds(9)))
        .isTrue();
    assertThat(only("schedule", false)).isEqualTo(payload);
    assertThat(scheduled.kill(scheduled.first().orElseThrow())).isTrue();
    assertThat(only("dead", false)).isEqualTo(payload);
    JobSet dead = new DeadSet(fleet.redis);
    assertThat(dead.delete(dead.first().orElseThrow())).isTrue();
    assertThat(fleet.set("dead")).isEmpty();

    fleet.pushRaw("default", payload);
    Worker gone = worker();
    fleet.claimsAndNeverSettles(gone, 1);
    fleet.dies(gone);
    assertThat(worker().recover()).isEqualTo(new Fetcher.Recovered(1, 0));
    assertThat(only("queue:default", true)).isEqualTo(payload);
    Queue queue = new Queue(fleet.redis, "default");
    assertThat(queue.delete(queue.oldest().orElseThrow())).isTrue();
    assertThat(fleet.list("queue:default")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void a_poison_pill_keeps_its_fields(String fields) {
    fleet.pushRaw("default", payload(fields));
    for (int i = 0; i < 3; i++) {
      Worker gone = worker();
      fleet.claimsAndNeverSettles(gone, 1);
      fleet.dies(gone);
      worker().recover();
    }
    assertUnchanged(only("dead", false), fields);
  }

  @Test
  void a_field_that_is_moved_aside_keeps_its_bytes() {
    fleet.pushRaw("default", payload("\"args\":[],\"tags\":{\"a\" : 1e25}"));
    worker().processOne();
    assertThat(TestFleet.fields(only("retry", false)))
        .containsEntry("misfits", Map.of("tags", "{\"a\" : 1e25}"));
  }

  @Test
  void what_a_policy_changes_is_written_and_the_rest_stays() {
    String fields = "\"args\":[1e25,[0.00001]],\"x\":{\"y\":1e25},\"z\":1e25";
    fleet.pushRaw("default", payload(fields));
    fleet
        .worker()
        .handle(
            "Fails",
            job -> {
              throw new IllegalStateException("no");
            })
        .retryPolicy(
            "Fails",
            (count, error, job) -> {
              job.args().set(0, 7L);
              job.put("z", 1e25); // the same value
              return RetryPolicy.Decision.USUAL;
            })
        .build()
        .processOne();
    assertThat(only("retry", false))
        .contains("\"args\":[7,[0.00001]],\"x\":{\"y\":1e25},\"z\":1e25,");
  }

  /** In every payload that tests use, and in every form of white space. */
  @Test
  void a_payload_with_nothing_changed_is_written_with_its_own_texts() throws Exception {
    for (String fields : FIELDS) {
      String compact = payload(fields);
      assertThat(new String(Job.parse(compact.getBytes(UTF_8), null).payload(), UTF_8))
          .isEqualTo(compact);
      String spaced = "\ufeff\n{ \"class\"\t:\"Fails\" ,\r\n" + fields + "\n}\n";
      assertThat(new String(Job.parse(spaced.getBytes(UTF_8), null).payload(), UTF_8))
          .isEqualTo("{\"class\":\"Fails\"," + fields + "}");
    }
  }

  /** Ruby's pages would break on them. */
  @Test
  void bytes_that_are_not_utf_8_are_not_passed_on() throws Exception {
    byte[] payload = "{\"class\":\"Fails\",\"args\":[\"??\"],\"x\":1e25}".getBytes(UTF_8);
    payload[26] = (byte) 0xc1; // an A in two bytes
    payload[27] = (byte) 0x81;
    assertThat(new String(payload, UTF_8)).contains("[\"\ufffd\ufffd\"]");
    assertThat(new String(Job.parse(payload, null).payload(), UTF_8))
        .isEqualTo("{\"class\":\"Fails\",\"args\":[\"A\"],\"x\":1e+25}");
  }

  @Test
  void of_a_field_that_is_there_twice_the_last_one_counts() throws Exception {
    String twice = "{\"class\":\"Fails\",\"args\":[1e1],\"args\":[1e2]}";
    assertThat(new String(Job.parse(twice.getBytes(UTF_8), null).payload(), UTF_8))
        .isEqualTo("{\"class\":\"Fails\",\"args\":[1e2]}");
  }
}
