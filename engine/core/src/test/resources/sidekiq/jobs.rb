# The job classes that tests push from Ruby, and that a real `sidekiq -r jobs.rb` performs.
require "sidekiq"

# A process of ours never outlives the test that holds its standard input.
Thread.new { $stdin.read; Process.kill("TERM", Process.pid) } if ENV["ENDS_WITH_STDIN"]

class Echo
  include Sidekiq::Worker

  def perform(*args)
    Sidekiq.redis { |redis| redis.rpush("echo", JSON.generate("jid" => jid, "args" => args)) }
  end
end

class Fails
  include Sidekiq::Worker
  sidekiq_options backtrace: 3

  def perform(*)
    raise ArgumentError, "Ruby sagt nein: höflich"
  end
end

# Runs until the test releases it.
class Waits
  include Sidekiq::Worker

  def perform(name)
    Sidekiq.redis { |redis| redis.blpop("release:#{name}", timeout: 30) }
  end
end

# Notes each payload as the Ruby side was given it.
class Notes
  def call(_worker, job, _queue)
    Sidekiq.redis { |redis| redis.rpush("seen-by-ruby", JSON.generate(job)) }
    yield
  end
end

Sidekiq.configure_server do |config|
  config.server_middleware { |chain| chain.add Notes }
  # Beats often, so that no test waits five seconds for one. Nothing else about it is changed.
  Sidekiq::Launcher.send(:remove_const, :BEAT_PAUSE)
  Sidekiq::Launcher.const_set(:BEAT_PAUSE, 0.2)
end
