package jobsinpractice.opentelemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobPostponed;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.testing.SettableClock;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.UnifiedJedis;

/** Traces that cross Redis, as an exporter gets them. */
class JobTracingIT {
  private static RedisServer server;
  private static Redis redis;

  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T12:00:00Z"));
  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final OpenTelemetrySdk telemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(spans))
                  .build())
          .setPropagators(
              ContextPropagators.create(
                  TextMapPropagator.composite(
                      W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance())))
          .build();
  private final JobTracing tracing = new JobTracing(telemetry);

  @BeforeAll
  static void startRedis() {
    server = RedisServer.start();
    redis = Redis.connect(server.url());
  }

  @AfterAll
  static void stopRedis() {
    redis.close();
    server.close();
  }

  @AfterEach
  void empty() {
    redis.call(UnifiedJedis::flushAll);
    telemetry.close();
  }

  private Client client() {
    return new Client(redis, clock, List.of(tracing.client()));
  }

  private Worker.Builder worker(JobTracing how) {
    return Worker.builder(redis).clock(clock).middleware(how.worker());
  }

  private Map<?, ?> waiting() throws Exception {
    byte[] payload = redis.call(any -> any.lindex("queue:default".getBytes(UTF_8), 0));
    return (Map<?, ?>) Json.read(payload);
  }

  private SpanData only(String name) {
    List<SpanData> found =
        spans.getFinishedSpanItems().stream().filter(span -> span.getName().equals(name)).toList();
    assertThat(found).as("spans with the name " + name).hasSize(1);
    return found.get(0);
  }

  private static Object attribute(SpanData span, String name) {
    return span.getAttributes().get(AttributeKey.stringKey(name));
  }

  @Test
  void a_push_writes_its_context_into_the_job_and_the_attempt_links_to_it() throws Exception {
    AtomicReference<String> inJob = new AtomicReference<>();
    Worker worker =
        worker(tracing)
            .handle("Mail", job -> inJob.set(Span.current().getSpanContext().getSpanId()))
            .build();
    String jid = client().push("Mail", 42);
    SpanData send = only("send default");
    assertThat(waiting().get("traceparent"))
        .asString()
        .matches("00-" + send.getTraceId() + "-" + send.getSpanId() + "-0[13]");
    worker.processOne();

    SpanData process = only("process default");
    assertThat(send.getKind()).isEqualTo(SpanKind.PRODUCER);
    assertThat(process.getKind()).isEqualTo(SpanKind.CONSUMER);
    assertThat(process.getTraceId()).isNotEqualTo(send.getTraceId());
    assertThat(process.getLinks())
        .extracting(LinkData::getSpanContext)
        .singleElement()
        .satisfies(link -> assertThat(link.getSpanId()).isEqualTo(send.getSpanId()));
    assertThat(inJob.get()).isEqualTo(process.getSpanId());
    for (SpanData span : List.of(send, process)) {
      assertThat(attribute(span, "messaging.system")).isEqualTo("sidekiq");
      assertThat(attribute(span, "messaging.destination.name")).isEqualTo("default");
      assertThat(attribute(span, "messaging.message.id")).isEqualTo(jid);
      assertThat(attribute(span, "messaging.sidekiq.job_class")).isEqualTo("Mail");
    }
    assertThat(attribute(send, "messaging.operation.type")).isEqualTo("send");
    assertThat(attribute(process, "messaging.operation.type")).isEqualTo("process");
    assertThat(process.getEvents())
        .extracting(EventData::getName)
        .containsExactly("created_at", "enqueued_at");
  }

  @Test
  void as_children_the_attempts_are_in_the_trace_of_the_push() {
    Worker worker = worker(tracing.asChildren()).handle("Mail", job -> {}).build();
    client().push("Mail");
    worker.processOne();

    SpanData send = only("send default");
    SpanData process = only("process default");
    assertThat(process.getTraceId()).isEqualTo(send.getTraceId());
    assertThat(process.getParentSpanId()).isEqualTo(send.getSpanId());
    assertThat(process.getLinks()).isEmpty();
  }

  @Test
  void the_push_is_a_child_of_the_request_and_takes_its_baggage_along() throws Exception {
    AtomicReference<String> tenant = new AtomicReference<>();
    Worker worker =
        worker(tracing)
            .handle("Mail", job -> tenant.set(Baggage.current().getEntryValue("tenant")))
            .build();
    Span request = telemetry.getTracer("shop").spanBuilder("POST /sign-up").startSpan();
    Context context =
        Context.current().with(request).with(Baggage.builder().put("tenant", "acme").build());
    context.wrap((Runnable) () -> client().push("Mail")).run();
    assertThat(Span.current().getSpanContext().isValid()).isFalse();
    assertThat(waiting().get("baggage")).isEqualTo("tenant=acme");
    worker.processOne();

    assertThat(only("send default").getParentSpanId())
        .isEqualTo(request.getSpanContext().getSpanId());
    assertThat(tenant.get()).isEqualTo("acme");
  }

  @Test
  void each_attempt_is_a_span_that_links_to_the_one_push() {
    Worker worker =
        worker(tracing)
            .handle(
                "Mail",
                job -> {
                  if (job.attempt() == 0) throw new IllegalStateException("no connection");
                })
            .build();
    client().push("Mail");
    worker.processOne();
    clock.advance(Duration.ofHours(1));
    worker.promoteDue();
    worker.processOne();

    List<SpanData> attempts =
        spans.getFinishedSpanItems().stream()
            .filter(span -> span.getName().equals("process default"))
            .toList();
    assertThat(attempts).hasSize(2);
    assertThat(attempts)
        .extracting(span -> span.getLinks().get(0).getSpanContext().getSpanId())
        .containsOnly(only("send default").getSpanId());
    assertThat(attempts)
        .extracting(
            span -> span.getAttributes().get(AttributeKey.longKey("messaging.sidekiq.attempt")))
        .containsExactly(0L, 1L);
    assertThat(attempts)
        .extracting(span -> span.getStatus().getStatusCode())
        .containsExactly(StatusCode.ERROR, StatusCode.UNSET);
    assertThat(attribute(attempts.get(0), "error.type"))
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(attempts.get(0).getEvents()).extracting(EventData::getName).contains("exception");
  }

  @Test
  void a_postponed_job_is_not_an_error() {
    Worker worker =
        worker(tracing)
            .handle(
                "Mail",
                job -> {
                  throw new JobPostponed(Duration.ofMinutes(1), "not now");
                })
            .build();
    client().push("Mail");
    worker.processOne();
    assertThat(only("process default").getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
  }

  @Test
  void a_job_of_ruby_s_instrumentation_is_linked_and_a_strange_field_is_not() {
    Worker worker = worker(tracing).handle("HardJob", job -> {}).build();
    String payload =
        """
        {"retry":true,"queue":"default","args":[1],"class":"HardJob","jid":"b4a577edbccf1d805744efa9",
        "created_at":1700000000.1234,%s"enqueued_at":1700000000.1235}""";
    push(
        payload.replace(
            "%s", "\"traceparent\":\"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\","));
    worker.processOne();

    assertThat(only("process default").getLinks())
        .extracting(link -> link.getSpanContext().getTraceId())
        .containsExactly("0af7651916cd43dd8448eb211c80319c");

    for (String strange : List.of("\"traceparent\":7,", "\"traceparent\":\"junk\",", "")) {
      spans.reset();
      push(payload.replace("%s", strange));
      worker.processOne();
      assertThat(only("process default").getLinks()).isEmpty();
    }
  }

  private static void push(String payload) {
    redis.call(any -> any.lpush("queue:default", payload));
  }

  @Test
  void without_an_sdk_nothing_is_written_into_the_job() throws Exception {
    JobTracing none = new JobTracing(OpenTelemetry.noop());
    new Client(redis, clock, List.of(none.client())).push(JobRequest.of("Mail"));
    assertThat(waiting().containsKey("traceparent")).isFalse();
    Worker worker = worker(none).handle("Mail", job -> {}).build();
    assertThat(worker.processOne()).isTrue();
  }
}
