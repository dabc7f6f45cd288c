# Sidekiq's client, pushing jobs one by one or in bulk: a line in, a line out.
require "sidekiq"

# Its Redis gem would write a warning at each push.
Redis.silence_deprecations = true if Redis.respond_to?(:silence_deprecations=)

class Noop
  include Sidekiq::Worker
  sidekiq_options queue: "bench-sidekiq"
end

def now
  Process.clock_gettime(Process::CLOCK_MONOTONIC)
end

def one(jobs)
  times = Array.new(jobs) do |i|
    before = now
    Noop.perform_async(i)
    (now - before) * 1000
  end
  times.sort!
  " p50=#{times[jobs / 2]} p99=#{times[jobs * 99 / 100]}"
end

def bulk(jobs)
  (0...jobs).each_slice(1000) do |slice|
    Sidekiq::Client.push_bulk("class" => Noop, "args" => slice.map { |i| [i] })
  end
  ""
end

$stdout.sync = true
puts "ruby=#{RUBY_VERSION} sidekiq=#{Sidekiq::VERSION}"
while (line = $stdin.gets)
  name, jobs = line.split
  next puts("") if name == "usage"

  before = now
  times = name == "bulk" ? bulk(jobs.to_i) : one(jobs.to_i)
  puts "seconds=#{now - before}#{times}"
end
