package jobsinpractice.engine;

import static jobsinpractice.engine.TestFleet.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Odd fields, one at a time; ten thousand at once are in HostileInputIT. */
class PayloadSanitizerIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();

  void processAll() {
    Worker worker =
        fleet
            .worker()
            .handle(
                "Fails",
                job -> {
                  throw new IllegalStateException("no \ud800");
                })
            .build();
    worker.promoteDue();
    while (worker.processOne()) {}
  }

  Map<String, Object> only(String set) {
    processAll();
    assertThat(fleet.set(set)).hasSize(1);
    return fields(fleet.set(set).get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tags            | "a"
          created_at      | "yesterday"
          created_at      | 1E+400
          retry_count     | "3"
          jid             | {"a":[1]}
          error_backtrace | "eJxjYKhgAAAAigBJ"
          error_backtrace | 7
          error_backtrace | ["a.rb:1"]
          display_class   | 7
          wrapped         | [1]
          at              | true
          """)
  void what_would_break_a_page_is_moved_aside_and_not_lost(String name, String value) {
    fleet.pushRaw("default", "{\"class\":\"Fails\",\"args\":[],\"" + name + "\":" + value + "}");
    Map<String, Object> retry = only("retry");
    assertThat(retry).containsEntry("misfits", Map.of(name, value));
    assertThat(retry.get(name)).isNotEqualTo(value);

    fleet.redis.call(jedis -> jedis.del("retry"));
    fleet.pushRaw("default", "{\"class\":\"Nobody\",\"args\":[],\"" + name + "\":" + value + "}");
    assertThat(only("retry")).containsEntry("misfits", Map.of(name, value)).containsKey("jid");
  }

  @Test
  void a_misfit_that_is_there_already_is_kept_too() {
    fleet.pushRaw("default", "{\"class\":\"Fails\",\"args\":[],\"misfits\":1,\"tags\":2}");
    assertThat(only("retry")).containsEntry("misfits", Map.of("tags", "2", "misfits", "1"));
  }

  @Test
  void an_empty_name_of_a_queue_is_none() {
    fleet.redis.call(
        jedis -> jedis.zadd("schedule", 1, "{\"class\":\"Fails\",\"args\":[],\"queue\":\"\"}"));
    assertThat(only("retry")).containsEntry("queue", "default");
    assertThat(fleet.set("dead")).isEmpty();
  }

  @Test
  void an_error_message_can_be_read_by_ruby() {
    fleet.client.push("Fails");
    assertThat(only("retry")).containsEntry("error_message", "no ?");
  }

  @Test
  void large_jobs_are_promoted_a_few_at_a_time_and_all_of_them() {
    String large = "x".repeat(3 << 20);
    for (int i = 0; i < 4; i++) {
      String payload = "{\"class\":\"Nobody\",\"args\":[" + i + ",\"" + large + "\"]}";
      fleet.redis.call(jedis -> jedis.zadd("schedule", 1, payload));
    }
    assertThat(fleet.worker().build().promoteDue()).isEqualTo(4);
    assertThat(fleet.list("queue:default")).hasSize(4);
  }
}
