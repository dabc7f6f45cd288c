-- Registers the in-flight lists of a living process, so that recovery finds them when it has died.
-- KEYS     1 inflight  2 recovery: a look that took the process for dead noted its empty lists there
-- ARGV     names of the lists
-- returns  nothing
-- crash    before: the lists are registered with the last beat. After: with this one.
-- The clock of Redis, which is the same for the whole fleet: no wrong clock makes a process look dead.
-- A full Redis refuses ZADD unless the script has written before. Without this beat the process would
-- claim nothing, and no worker would empty that Redis. No list is called ''.
redis.call('ZREM', KEYS[1], '')
local t = redis.call('TIME')
local now = t[1] .. '.' .. string.format('%06d', t[2])
for first = 1, #ARGV, 500 do
  local beats = {}
  local last = math.min(first + 499, #ARGV)
  for i = first, last do
    beats[#beats + 1] = now
    beats[#beats + 1] = ARGV[i]
  end
  redis.call('ZADD', KEYS[1], unpack(beats))
  redis.pcall('HDEL', KEYS[2], unpack(ARGV, first, last))
end
