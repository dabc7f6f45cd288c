package jobsinpractice.springboot;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Handler;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** With an OpenTelemetry in the application, pushes and jobs are traced. */
class TracingIT {
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Traced {
    final InMemorySpanExporter spans = InMemorySpanExporter.create();

    @Bean
    OpenTelemetry openTelemetry() {
      return OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(spans))
                  .build())
          .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
          .build();
    }

    @Bean
    @JobClass("Mail")
    Handler mail() {
      return job -> {};
    }
  }

  @Test
  void a_push_and_its_job_are_traced() {
    try (RedisServer server = RedisServer.start();
        ConfigurableApplicationContext context = Applications.start(server, Traced.class)) {
      InMemorySpanExporter spans = context.getBean(Traced.class).spans;
      context.getBean(Client.class).push("Mail");

      await().atMost(20, SECONDS).until(() -> spans.getFinishedSpanItems().size() == 2);
      List<SpanData> both = spans.getFinishedSpanItems();
      assertThat(both).extracting(SpanData::getName).contains("send default", "process default");
    }
  }

  /** A name that is wrong would change nothing but the order, and so the meters and spans. */
  @Test
  void the_configurations_that_must_come_first_exist() {
    boolean boot3 = isPresent("org.springframework.boot.actuate.health.Health");
    assertThat(
            boot3
                ? List.of(JobsAutoConfiguration.METERS_3, JobsAutoConfiguration.TRACES_3)
                : List.of(JobsAutoConfiguration.METERS_4))
        .allMatch(TracingIT::isPresent);
  }

  private static boolean isPresent(String type) {
    return TracingIT.class.getResource("/" + type.replace('.', '/') + ".class") != null;
  }
}
