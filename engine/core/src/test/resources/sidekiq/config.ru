# Sidekiq's own pages, behind a session cookie as its manual asks for.
Thread.new { $stdin.read; Process.kill("TERM", Process.pid) } if ENV["ENDS_WITH_STDIN"]
require "rack/session/cookie"
require "securerandom"
require "sidekiq/web"

use Rack::Session::Cookie, secret: SecureRandom.hex(32), same_site: true
run Sidekiq::Web
