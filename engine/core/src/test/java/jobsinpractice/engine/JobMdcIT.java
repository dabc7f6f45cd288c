package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.testing.SettableClock;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.MDC;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.spi.MDCAdapter;

/** With an adapter that keeps the context: that of slf4j-simple drops it. */
class JobMdcIT {
  private final List<Map<String, String>> seen = new ArrayList<>();
  private MDCAdapter usual;

  @BeforeEach
  void keepTheContext() throws ReflectiveOperationException {
    usual = adapter(new BasicMDCAdapter());
  }

  @AfterEach
  void dropIt() throws ReflectiveOperationException {
    adapter(usual);
  }

  /** Returns the one before. */
  private static MDCAdapter adapter(MDCAdapter next) throws ReflectiveOperationException {
    MDCAdapter before = MDC.getMDCAdapter();
    Field field = MDC.class.getDeclaredField("MDC_ADAPTER");
    field.setAccessible(true);
    field.set(null, next);
    return before;
  }

  private void see() {
    seen.add(MDC.getCopyOfContextMap());
  }

  private void performTwice(Middleware mdc) {
    SettableClock clock = new SettableClock(Instant.parse("2026-01-01T12:00:00Z"));
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Worker worker =
          Worker.builder(redis)
              .clock(clock)
              .queues("mailers")
              .middleware(mdc)
              .handle(
                  "Mail",
                  job -> {
                    see();
                    MDC.put("left behind", "by the job");
                    if (job.attempt() == 0) throw new IllegalStateException();
                  })
              .build();
      String jid = new Client(redis, clock, List.of()).push(JobRequest.of("Mail").queue("mailers"));
      MDC.put("outside", "stays");
      worker.processOne();
      see();
      clock.advance(Duration.ofHours(1));
      worker.promoteDue();
      worker.processOne();
      see();
      Map<String, String> outside = Map.of("outside", "stays");
      assertThat(seen).containsExactly(during(jid, "0"), outside, during(jid, "1"), outside);
    }
  }

  private static Map<String, String> during(String jid, String attempt) {
    return Map.of(
        "outside", "stays", "jid", jid, "class", "Mail", "queue", "mailers", "attempt", attempt);
  }

  @Test
  void a_job_logs_with_its_names_and_the_next_one_without_them_also_after_an_error() {
    performTwice(new JobMdc());
  }

  @Test
  void the_job_log_adds_the_same() {
    performTwice(new JobLog());
  }

  @Test
  void warnings_about_a_failed_job_carry_its_names_though_its_middleware_has_ended() {
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url());
        EngineLog warnings = EngineLog.of(Processor.class, this::see)) {
      Worker worker =
          Worker.builder(redis)
              .queues("mailers")
              .listener(new FailureLog(logger()))
              .handle(
                  "Mail",
                  job -> {
                    throw new IllegalStateException();
                  })
              .build();
      MDC.put("outside", "stays");
      Client client = new Client(redis);
      String jid = client.push(JobRequest.of("Mail").queue("mailers").retry(0));
      worker.processOne();
      assertThat(seen).as("failed, died").containsExactly(during(jid, "0"), during(jid, "0"));
      seen.clear();
      String unknown = client.push(JobRequest.of("Nope").queue("mailers"));
      worker.processOne();
      assertThat(warnings.text()).contains("Nope");
      assertThat(seen).hasSize(1);
      assertThat(seen.get(0)).containsEntry("jid", unknown).containsEntry("class", "Nope");
      assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("outside", "stays"));
    }
  }

  private Logger logger() {
    return (Logger)
        Proxy.newProxyInstance(
            Logger.class.getClassLoader(),
            new Class<?>[] {Logger.class},
            (self, method, arguments) -> {
              see();
              return null;
            });
  }
}
