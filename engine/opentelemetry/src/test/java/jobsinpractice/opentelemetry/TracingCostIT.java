package jobsinpractice.opentelemetry;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.Locale;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Middleware;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What traces cost a job in CPU time: {@code -Dit.test=TracingCostIT -Dcost.jobs=1000000}. */
@EnabledIfSystemProperty(named = "cost.jobs", matches = "\\d+")
class TracingCostIT {
  private static final byte[] PAYLOAD =
      """
      {"class":"Mail","args":[42],"queue":"default","jid":"b4a577edbccf1d805744efa9","retry":true,
      "created_at":1700000000.1234,"enqueued_at":1700000000.1235}"""
          .getBytes(UTF_8);

  private final int jobs = Integer.getInteger("cost.jobs");

  @Test
  void cost() throws Exception {
    Middleware none = (job, next) -> next.call();
    JobTracing noSdk = new JobTracing(OpenTelemetry.noop());
    JobTracing recorded = new JobTracing(sdk(SimpleSpanProcessor.create(new DroppingExporter())));
    for (int round = 1; round <= 3; round++) {
      print(round, "no middleware", nanos(none, none));
      print(round, "no SDK", nanos(noSdk.client(), noSdk.worker()));
      print(round, "two spans, to nowhere", nanos(recorded.client(), recorded.worker()));
    }
  }

  private static OpenTelemetry sdk(SpanProcessor processor) {
    return OpenTelemetrySdk.builder()
        .setTracerProvider(SdkTracerProvider.builder().addSpanProcessor(processor).build())
        .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
        .build();
  }

  /** CPU time of one push and one attempt, without Redis. */
  private double nanos(Middleware client, Middleware worker) throws Exception {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < jobs; i++) {
      Job job = Job.parse(PAYLOAD, "default");
      client.call(job, () -> {});
      worker.call(job, () -> {});
    }
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    return (after - before) / (double) jobs;
  }

  private static final class DroppingExporter implements SpanExporter {
    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }

  private static void print(int round, String what, double nanos) {
    System.out.printf(Locale.ROOT, "round %d: %-24s %,8.0f ns a job%n", round, what, nanos);
  }
}
