# What a real `sidekiq -r ./jobs.rb` performs beside the dashboard's tests.
require "sidekiq"

# A process of ours never outlives the test that holds its standard input.
Thread.new { $stdin.read; Process.kill("TERM", Process.pid) }

class RubyFails
  include Sidekiq::Worker

  def perform(*)
    raise ArgumentError, "Ruby sagt nein: höflich"
  end
end

# Runs until the test releases it.
class RubyWaits
  include Sidekiq::Worker

  def perform(name)
    Sidekiq.redis { |redis| redis.blpop("release:#{name}", timeout: 60) }
  end
end

Sidekiq.configure_server do |config|
  # Beats often, so that no test waits five seconds for one. Nothing else about it is changed.
  Sidekiq::Launcher.send(:remove_const, :BEAT_PAUSE)
  Sidekiq::Launcher.const_set(:BEAT_PAUSE, 0.2)
end
