-- Enqueues a periodic job for one tick, once for the whole fleet.
-- KEYS     1 periodic:<name>  2 queues  3 queue:<name>
-- ARGV     1 the tick, seconds since the epoch  2 queue name  3 payload
-- returns  1 when this call enqueued it, 0 when another process had done so
-- crash    before: no process has this tick, the next one takes it. After: it is enqueued and noted.
local last = redis.call('GET', KEYS[1])
if last and tonumber(last) >= tonumber(ARGV[1]) then return 0 end
redis.call('LPUSH', KEYS[3], ARGV[3])
redis.call('SADD', KEYS[2], ARGV[2])
redis.call('SET', KEYS[1], ARGV[1])
return 1
