package jobsinpractice.opentelemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.redislauncher.RedisServer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * One trace from a push in Java over a real Sidekiq and back, read from what the exporters print on
 * both sides; skipped, with a line, where there is no Sidekiq 6.
 */
@DisplayName("A trace that crosses from Java to Ruby and back")
class RubyTraceIT {
  private static final Path RUBY_OUTPUT = Path.of("target", "ruby-trace.log").toAbsolutePath();
  private static final Path TRACE = Path.of("target", "trace.jsonl");

  private final OtlpLines exporter = new OtlpLines();
  private RedisServer server;
  private Redis redis;
  private Process sidekiq;
  private OpenTelemetrySdk telemetry;

  @BeforeEach
  void start() throws Exception {
    boolean there = version().startsWith("6.");
    if (!there) System.out.println("RubyTraceIT is skipped: no Ruby with Sidekiq 6 here");
    assumeThat(there).isTrue();
    server = RedisServer.start();
    redis = Redis.connect(server.url());
    ProcessBuilder builder = new ProcessBuilder("sidekiq", "-r", "./traced.rb", "-q", "ruby");
    Path script = Path.of(RubyTraceIT.class.getResource("/sidekiq/traced.rb").toURI());
    builder.directory(script.getParent().toFile());
    builder.environment().put("REDIS_URL", server.url());
    builder.environment().put("LANG", "C.UTF-8");
    sidekiq = builder.redirectErrorStream(true).redirectOutput(RUBY_OUTPUT.toFile()).start();
    telemetry =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .setResource(
                        Resource.create(
                            Attributes.of(AttributeKey.stringKey("service.name"), "java-shop")))
                    .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                    .build())
            .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
            .build();
  }

  private static String version() {
    try {
      Process ruby =
          new ProcessBuilder("ruby", "-e", "require 'sidekiq'; print Sidekiq::VERSION")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new String(ruby.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  @AfterEach
  void end() throws InterruptedException {
    if (telemetry != null) telemetry.close();
    if (sidekiq != null) sidekiq.destroyForcibly().waitFor();
    if (redis != null) redis.close();
    if (server != null) server.close();
  }

  @Test
  @DisplayName("is one trace: each span is the child of the one before, in both exporters' output")
  void oneTrace() throws IOException {
    JobTracing tracing = new JobTracing(telemetry).asChildren();
    Span request = telemetry.getTracer("shop").spanBuilder("POST /orders").startSpan();
    // snippet: push
    Client client = new Client(redis).with(tracing.client());
    Runnable order = () -> client.push(JobRequest.of("Invoice", 42).queue("ruby"));
    // end snippet
    Context.current().with(request).wrap(order).run();
    request.end();
    List<Object> received = new ArrayList<>();
    // snippet: worker
    Worker worker =
        Worker.builder(redis)
            .queues("java")
            .middleware(tracing.worker())
            .handle("Receipt", job -> received.addAll(job.args()))
            .build();
    // end snippet
    eventually().until(worker::processOne);
    eventually().until(() -> rubyLines().size() == 2); // the span of perform ends after the push
    assertThat(received).containsExactly(42L);

    List<String> lines = new ArrayList<>(exporter.lines());
    lines.addAll(rubyLines());
    Files.write(TRACE, lines);
    Map<String, PrintedSpan> spans = PrintedSpan.byName(lines);
    List<String> path =
        List.of("POST /orders", "send ruby", "ruby process", "java publish", "process java");
    assertThat(spans.keySet()).containsExactlyInAnyOrderElementsOf(path);
    assertThat(spans.values()).extracting(PrintedSpan::traceId).containsOnly(traceId(request));
    assertThat(spans.get(path.get(0)).parentSpanId()).isEmpty();
    for (int i = 1; i < path.size(); i++) {
      PrintedSpan parent = spans.get(path.get(i - 1));
      assertThat(spans.get(path.get(i)).parentSpanId()).as(path.get(i)).isEqualTo(parent.spanId());
    }
    assertThat(path)
        .extracting(name -> spans.get(name).service())
        .containsExactly("java-shop", "java-shop", "ruby-mailer", "ruby-mailer", "java-shop");
  }

  private static String traceId(Span span) {
    return span.getSpanContext().getTraceId();
  }

  /** The whole lines that the Ruby side's exporter has printed. */
  private static List<String> rubyLines() throws IOException {
    String printed = Files.readString(RUBY_OUTPUT);
    return printed
        .substring(0, printed.lastIndexOf('\n') + 1)
        .lines()
        .filter(line -> line.startsWith("{\"resourceSpans\""))
        .toList();
  }

  /** Long enough for a Ruby on a machine that is busy with other things. */
  private static ConditionFactory eventually() {
    return Awaitility.await().atMost(Duration.ofMinutes(3));
  }
}
