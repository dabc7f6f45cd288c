-- Enqueues a periodic job for one tick, once for the whole fleet.
-- KEYS     1 periodic:<name>  2 queues  3 queue:<name>
-- ARGV     1 the tick, seconds since the epoch  2 queue name  3 payload
-- returns  1 when this call enqueued it, 0 when another process had done so, or when the tick has
--          not come by the clock of Redis
-- crash    before: no process has this tick, the next one takes it. After: it is enqueued and noted.
local tick, now = tonumber(ARGV[1]), tonumber(redis.call('TIME')[1])
-- A worker with a wrong clock must not keep all others from their ticks.
if tick > now then return 0 end
local last = tonumber(redis.call('GET', KEYS[1]) or '')
if last and last >= tick and last <= now then return 0 end
-- A command that fails on a key of a wrong type ends the script: before the job is pushed, not after.
redis.call('SADD', KEYS[2], ARGV[2])
redis.call('LPUSH', KEYS[3], ARGV[3])
redis.call('SET', KEYS[1], ARGV[1])
return 1
