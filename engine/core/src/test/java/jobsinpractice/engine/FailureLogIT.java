package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.testing.SettableClock;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.event.SubstituteLoggingEvent;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.SubstituteLogger;

class FailureLogIT {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T12:00:00Z"));
  private final Queue<SubstituteLoggingEvent> events = new ArrayDeque<>();
  private RedisServer server;
  private Redis redis;
  private Worker worker;

  @BeforeEach
  void start() {
    server = RedisServer.start();
    redis = Redis.connect(server.url());
    worker =
        Worker.builder(redis)
            .clock(clock)
            .queues("mailers")
            .listener(new FailureLog(new SubstituteLogger("jobs", events, false)))
            .handle(
                "Mail",
                job -> {
                  if (!job.args().isEmpty()) {
                    throw new IllegalStateException("" + job.args().get(0));
                  }
                })
            .build();
  }

  @AfterEach
  void end() {
    redis.close();
    server.close();
  }

  private String push(String type, int retries, Object... args) {
    return new Client(redis, clock, List.of())
        .push(JobRequest.of(type, args).queue("mailers").retry(retries));
  }

  /** Each line with its level, and the error whose stack trace it has, if any. */
  private List<String> said() {
    List<String> all = new ArrayList<>();
    for (SubstituteLoggingEvent event : events) {
      String text = MessageFormatter.basicArrayFormat(event.getMessage(), event.getArgumentArray());
      Throwable error = event.getThrowable();
      all.add(event.getLevel() + " " + text + (error == null ? "" : " + trace of " + error));
    }
    return all;
  }

  @Test
  void each_failed_attempt_is_a_warning_with_its_stack_trace_and_the_death_is_one_more() {
    String jid = push("Mail", 1, "no such user");
    worker.processOne();
    clock.advance(Duration.ofHours(1));
    worker.promoteDue();
    worker.processOne();
    String name = "Mail jid=" + jid + " queue=mailers attempt=";
    String error = "java.lang.IllegalStateException: no such user";
    assertThat(said())
        .containsExactly(
            "WARN " + name + "0 failed + trace of " + error,
            "WARN " + name + "1 failed + trace of " + error,
            "WARN " + name + "1 died, no attempt follows: " + error);
  }

  @Test
  void a_job_that_succeeds_and_one_of_an_unknown_class_are_not_its_business() {
    push("Mail", 0);
    push("Nope", 0);
    worker.processOne();
    worker.processOne();
    assertThat(said()).isEmpty();
  }

  @Test
  void a_text_from_a_payload_makes_up_no_line_of_its_own() {
    String forged = "x\n2026-01-01 INFO all is well\u001b[2J";
    Map<String, Object> payload =
        Map.of("class", "Mail", "jid", forged, "args", List.of(forged), "retry", 0);
    redis.call(jedis -> jedis.lpush(Keys.queue("mailers"), Json.text(payload)));
    worker.processOne();
    String shown = "x?2026-01-01 INFO all is well?[2J";
    String failed = said().get(0).replaceFirst(" \\+ trace of (?s).*", "");
    assertThat(failed).contains("jid=" + shown).doesNotContain("\n");
    assertThat(said().get(1)).contains("jid=" + shown, "Exception: " + shown).doesNotContain("\n");
  }
}
