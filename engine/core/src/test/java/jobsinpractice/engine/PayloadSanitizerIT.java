package jobsinpractice.engine;

import static jobsinpractice.engine.TestFleet.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.admin.RetrySet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    fleet.pushRaw("default", "{\"class\":\"Unknown\",\"args\":[],\"" + name + "\":" + value + "}");
    assertThat(only("retry")).containsEntry("misfits", Map.of(name, value)).containsKey("jid");
  }

  @Test
  void a_misfit_that_is_there_already_is_kept_too() {
    fleet.pushRaw("default", "{\"class\":\"Fails\",\"args\":[],\"misfits\":1,\"tags\":2}");
    assertThat(only("retry")).containsEntry("misfits", Map.of("tags", "2", "misfits", "1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"class\":\"Fails\",\"args\":[],\"tags\":\"a\",\"at\":true,\"display_class\":[7]",
        "\"class\":\"Sidekiq::ActiveJob::Wrapper\",\"args\":[],\"wrapped\":\"Report\"",
        "\"class\":\"Sidekiq::ActiveJob::Wrapper\",\"args\":[\"ActionMailer::DeliveryJob\"]",
        "\"class\":\"Fails\",\"args\":[],\"encrypt\":true,\"misfits\":{\"a\":1}",
        "\"class\":\"Fails\",\"args\":[],\"misfits\":{\"class\":\"1\",\"x\":\"2\",\"tags\":\"[\"}"
      })
  void a_retry_sees_the_fields_that_were_moved_aside_as_they_were_pushed(String pushed) {
    fleet.pushRaw("default", "{\"jid\":\"0123\"," + pushed + "}");
    List<Map<String, Object>> seen = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Worker.Builder worker = fleet.worker();
      for (String type : List.of("Fails", "Sidekiq::ActiveJob::Wrapper")) {
        worker.handle(
            type,
            job -> {
              seen.add(new LinkedHashMap<>(job.fields()));
              throw new IllegalStateException("no");
            });
      }
      worker.build().processOne();
      Map<String, Object> kept = fields(fleet.set("retry").get(0));
      if (pushed.contains("Wrapper")) assertThat(kept).containsKey("display_class");
      RetrySet retries = new RetrySet(fleet.redis);
      retries.retryNow(retries.first().orElseThrow());
    }
    assertThat(seen).hasSize(3);
    for (Map<String, Object> attempt : seen) {
      attempt.keySet().removeAll(WRITTEN);
      assertThat(attempt).isEqualTo(seen.get(0));
    }
  }

  /** What the engine writes itself into a job that failed. */
  static final List<String> WRITTEN =
      List.of(
          "queue",
          "enqueued_at",
          "retry_count",
          "failed_at",
          "retried_at",
          "error_class",
          "error_message");

  @Test
  void what_the_engine_wrote_since_is_not_overwritten_by_what_was_moved_aside() {
    fleet.pushRaw("default", "{\"class\":\"Fails\",\"args\":[],\"jid\":7,\"error_class\":5}");
    only("retry");
    RetrySet retries = new RetrySet(fleet.redis);
    String jid = retries.first().orElseThrow().jid();
    retries.retryNow(retries.first().orElseThrow());
    Map<String, Object> again = only("retry");
    assertThat(again)
        .containsEntry("jid", jid)
        .containsEntry("error_class", "java.lang.IllegalStateException")
        .containsEntry("misfits", Map.of("jid", "7", "error_class", "5"));
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
      String payload = "{\"class\":\"Unknown\",\"args\":[" + i + ",\"" + large + "\"]}";
      fleet.redis.call(jedis -> jedis.zadd("schedule", 1, payload));
    }
    assertThat(fleet.worker().build().promoteDue()).isEqualTo(4);
    assertThat(fleet.list("queue:default")).hasSize(4);
  }
}
