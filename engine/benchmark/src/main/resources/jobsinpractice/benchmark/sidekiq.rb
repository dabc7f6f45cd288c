# What Sidekiq runs in a comparison. Version and process come from the package ruby-sidekiq.
require "sidekiq"

# Its Redis gem would write a warning at each push.
Redis.silence_deprecations = true if Redis.respond_to?(:silence_deprecations=)

NAP = ENV.fetch("BENCH_NAP", "0").to_f / 1000
PICKUP = ENV["BENCH_JOB"] == "pickup"

class Noop
  include Sidekiq::Worker

  def perform(arg)
    sleep(NAP) if NAP > 0
    return unless PICKUP
    # The argument is the moment of the push, on a clock that all processes here share.
    nanos = Process.clock_gettime(Process::CLOCK_MONOTONIC, :nanosecond) - arg
    Sidekiq.redis { |redis| redis.rpush("bench:sidekiq-times", nanos) }
  end
end

Sidekiq.configure_server do |config|
  config.logger.level = Logger::WARN
  config.on(:startup) { Sidekiq.redis { |redis| redis.set("bench:sidekiq-up", Sidekiq::VERSION) } }
end
