package jobsinpractice.opentelemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.concurrent.Callable;
import jobsinpractice.engine.IterableJob;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobPostponed;
import jobsinpractice.engine.Middleware;

/**
 * Makes a span for each push and one for each attempt to perform a job.
 *
 * <pre>{@code
 * JobTracing tracing = new JobTracing(openTelemetry);
 * Client client = new Client(redis).with(tracing.client());
 * Worker.builder(redis).middleware(tracing.worker())
 * }</pre>
 *
 * <p>The push writes its context into the job's payload, in the fields of the configured
 * propagator: {@code traceparent}, {@code tracestate}, and {@code baggage} by default. A Ruby
 * Sidekiq with OpenTelemetry's instrumentation reads and writes the same fields.
 *
 * <p>As there, an attempt begins a trace of its own, with a link to the push: a job may run a day
 * later, and again after that. {@link #asChildren} makes attempts part of the trace of the push.
 */
public final class JobTracing {
  private static final String SCOPE = "jobsinpractice.opentelemetry";

  private final Tracer tracer;
  private final TextMapPropagator propagator;
  private final boolean children;

  public JobTracing(OpenTelemetry telemetry) {
    this(telemetry.getTracer(SCOPE), telemetry.getPropagators().getTextMapPropagator(), false);
  }

  private JobTracing(Tracer tracer, TextMapPropagator propagator, boolean children) {
    this.tracer = tracer;
    this.propagator = propagator;
    this.children = children;
  }

  /** The same, with each attempt as a child of its push instead of a trace of its own. */
  public JobTracing asChildren() {
    return new JobTracing(tracer, propagator, true);
  }

  /** Client middleware. Its span ends before the job is written to Redis. */
  public Middleware client() {
    return this::push;
  }

  /** Server middleware. Add it first: then the span covers the other middleware. */
  public Middleware worker() {
    return this::perform;
  }

  private void push(Job job, Middleware.Next next) throws Exception {
    Span span = span("send", job).setSpanKind(SpanKind.PRODUCER).startSpan();
    job.createdAt().ifPresent(at -> span.addEvent("created_at", at));
    Context context = Context.current().with(span);
    propagator.inject(context, job, JobFields::set);
    run(span, context, next);
  }

  private void perform(Job job, Middleware.Next next) throws Exception {
    Context pushed = propagator.extract(Context.root(), job, JobFields.READER);
    SpanBuilder builder = span("process", job).setSpanKind(SpanKind.CONSUMER);
    builder.setAttribute("messaging.sidekiq.attempt", (long) job.attempt());
    if (children) {
      builder.setParent(pushed);
    } else {
      builder.setNoParent();
      SpanContext origin = Span.fromContext(pushed).getSpanContext();
      if (origin.isValid()) builder.addLink(origin);
    }
    Span span = builder.startSpan();
    job.createdAt().ifPresent(at -> span.addEvent("created_at", at));
    job.enqueuedAt().ifPresent(at -> span.addEvent("enqueued_at", at));
    run(span, pushed.with(span), next);
  }

  /** With the names of the conventions for messaging, and Sidekiq's own for the job class. */
  private SpanBuilder span(String operation, Job job) {
    return tracer
        .spanBuilder(operation + " " + job.queue())
        .setAttribute("messaging.system", "sidekiq")
        .setAttribute("messaging.operation.name", operation)
        .setAttribute("messaging.operation.type", operation)
        .setAttribute("messaging.destination.name", job.queue())
        .setAttribute("messaging.message.id", job.jid())
        .setAttribute("messaging.sidekiq.job_class", job.type());
  }

  private static void run(Span span, Context context, Middleware.Next next) throws Exception {
    Callable<Void> job =
        () -> {
          next.call();
          return null;
        };
    try {
      context.wrap(job).call();
    } catch (Throwable error) {
      if (isFailure(error)) fail(span, error);
      throw error;
    } finally {
      span.end();
    }
  }

  /** A job that is postponed, or that stops between two items, goes on later. */
  private static boolean isFailure(Throwable error) {
    return !(error instanceof JobPostponed)
        && error.getClass().getEnclosingClass() != IterableJob.class;
  }

  private static void fail(Span span, Throwable error) {
    span.recordException(error);
    span.setAttribute("error.type", error.getClass().getName());
    span.setStatus(StatusCode.ERROR, "Unhandled exception of type: " + error.getClass().getName());
  }
}
