-- Gives the in-flight jobs of a dead process back to their queue, or sets a poison pill aside.
-- KEYS     1 the owner's heartbeat  2 its in-flight list  3 queue:<name>  4 dead
-- ARGV     1 now  2 recoveries that make a poison pill  3 life of the recovery counters (s)
--          then for each job, the newest claim first: payload, its recovery counter, payload if dead
-- returns  -1 when the owner is alive after all (a live process is never robbed),
--          else {given back, set aside}
-- crash    before: the jobs are in flight, the next recovery takes them. After: they are back in order.
if redis.call('EXISTS', KEYS[1]) == 1 then return -1 end
-- Looked at before anything is taken: what a script did before a command of it failed stays done.
for key, kind in pairs({[KEYS[3]] = 'list', [KEYS[4]] = 'zset'}) do
  local type = redis.call('TYPE', key).ok
  if type ~= kind and type ~= 'none' then return redis.error_reply('WRONGTYPE ' .. key) end
end
local back, aside = 0, 0
for i = 4, #ARGV, 3 do
  if redis.call('LREM', KEYS[2], 1, ARGV[i]) == 1 then
    local times = redis.call('INCR', ARGV[i + 1])
    redis.call('EXPIRE', ARGV[i + 1], ARGV[3])
    if times >= tonumber(ARGV[2]) then
      redis.call('ZADD', KEYS[4], ARGV[1], ARGV[i + 2])
      redis.call('DEL', ARGV[i + 1])
      aside = aside + 1
    else
      -- RPUSH: the right end is taken next. The oldest claim comes last, so it is first out again.
      redis.call('RPUSH', KEYS[3], ARGV[i])
      back = back + 1
    end
  end
end
return {back, aside}
