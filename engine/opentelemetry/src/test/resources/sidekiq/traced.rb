# What a real `sidekiq -r ./traced.rb` performs next to RubyTraceIT: a job that pushes one back to
# Java. OpenTelemetry's gems need not be here. TracedServer and TracedClient do what the middleware of
# opentelemetry-instrumentation-sidekiq does with `propagation_style: :child`.
require "json"
require "securerandom"
require "sidekiq"

# A process of ours never outlives the test that holds its standard input.
Thread.new { $stdin.read; Process.kill("TERM", Process.pid) }
$stdout.sync = true

# The current span, as W3C Trace Context writes it, and an exporter that prints a line of OTLP JSON.
module Tracing
  FORM = /\A00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})\z/.freeze

  def self.current
    Thread.current[:traceparent]
  end

  # Begins a child of the span that +parent+ names, or of none, and makes it the current one.
  def self.in_span(name, kind, job, parent)
    trace, above = FORM.match(parent.to_s)&.captures
    span = {traceId: trace || SecureRandom.hex(16), spanId: SecureRandom.hex(8), name: name, kind: kind}
    span[:parentSpanId] = above if above
    before = current
    Thread.current[:traceparent] = "00-#{span[:traceId]}-#{span[:spanId]}-01"
    span[:startTimeUnixNano] = now
    yield
  ensure
    Thread.current[:traceparent] = before
    export(span.merge(endTimeUnixNano: now, attributes: attributes(job)))
  end

  def self.now
    Process.clock_gettime(Process::CLOCK_REALTIME, :nanosecond).to_s
  end

  def self.attributes(job)
    {
      "messaging.system" => "sidekiq", "messaging.sidekiq.job_class" => job["class"],
      "messaging.message_id" => job["jid"], "messaging.destination" => job["queue"]
    }.map { |key, value| {key: key, value: {stringValue: value}} }
  end

  def self.export(span)
    service = {key: "service.name", value: {stringValue: "ruby-mailer"}}
    scope = {name: "OpenTelemetry::Instrumentation::Sidekiq"}
    puts JSON.generate(
      resourceSpans: [{resource: {attributes: [service]}, scopeSpans: [{scope: scope, spans: [span]}]}]
    )
  end
end

# Performs each job in a child of the span that pushed it.
class TracedServer
  def call(_worker, job, queue, &perform)
    Tracing.in_span("#{queue} process", 5, job, job["traceparent"], &perform)
  end
end

# Writes the context of the push into the job.
class TracedClient
  def call(_worker, job, queue, _redis)
    Tracing.in_span("#{queue} publish", 4, job, Tracing.current) do
      job["traceparent"] = Tracing.current
      yield
    end
  end
end

class Invoice
  include Sidekiq::Worker

  def perform(order)
    Sidekiq::Client.push("class" => "Receipt", "args" => [order], "queue" => "java")
  end
end

Sidekiq.configure_server do |config|
  config.client_middleware { |chain| chain.add TracedClient }
  config.server_middleware { |chain| chain.add TracedServer }
end
