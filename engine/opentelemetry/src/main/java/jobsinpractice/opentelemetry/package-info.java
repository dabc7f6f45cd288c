/**
 * Traces jobs across processes: the context of the trace travels in the job, as Sidekiq's
 * OpenTelemetry instrumentation for Ruby writes and reads it.
 *
 * <p>Stable: {@code JobTracing}, and the fields that it writes into a job.
 *
 * @since 0.1.0
 */
package jobsinpractice.opentelemetry;
