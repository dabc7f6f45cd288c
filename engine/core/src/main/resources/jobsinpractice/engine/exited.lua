-- Ends the claim of a job that called System.exit: counted as a death of its process, then back to
-- the head of its queue, or set aside as a poison pill. What recover.lua does for a dead process.
-- KEYS     1 the in-flight list  2 queue:<name>  3 dead  4 the job's recovery counter
-- ARGV     1 payload  2 deaths that make a poison pill  3 life of the counter (s)
--          4 payload for the dead set
-- returns  how many deaths are counted now; 0 when the job is not in flight any more
-- crash    before: the job is in flight, and recovery counts the death. After: it is counted.
local function is(kind, key)
  local type = redis.call('TYPE', key).ok
  return type == kind or type == 'none'
end
-- Looked at before anything is taken: what a script did before a command of it failed stays done.
if not is('list', KEYS[2]) then return redis.error_reply('WRONGTYPE the key ' .. KEYS[2] .. ' is not a list') end
if not is('zset', KEYS[3]) then return redis.error_reply('WRONGTYPE the key ' .. KEYS[3] .. ' is not a sorted set') end
if not is('string', KEYS[4]) then return redis.error_reply('WRONGTYPE the key ' .. KEYS[4] .. ' is not a string') end
local t = redis.call('TIME')
if redis.call('LREM', KEYS[1], '-1', ARGV[1]) == 0 then return 0 end
-- pcall: a counter that cannot be raised must not lose the job that is out of its list already.
local times = redis.pcall('INCR', KEYS[4])
if type(times) ~= 'number' then
  redis.call('SET', KEYS[4], 1)
  times = 1
end
redis.call('EXPIRE', KEYS[4], ARGV[3])
if times < tonumber(ARGV[2]) then
  redis.call('RPUSH', KEYS[2], ARGV[1])
else
  redis.call('ZADD', KEYS[3], t[1] .. '.' .. string.format('%06d', t[2]), ARGV[4])
  redis.call('DEL', KEYS[4])
end
return times
