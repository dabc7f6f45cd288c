-- Gives in-flight jobs of a dead process back to their queue, or sets a poison pill aside.
-- KEYS     1 the owner's heartbeat  2 its in-flight list  3 queue:<name>  4 dead  5 inflight
-- ARGV     1 life of a heartbeat (s)  2 recoveries that make a poison pill  3 life of the recovery
--          counters (s); then for each job, the newest claim first: payload, its recovery counter,
--          payload for the dead set, or '' for a job that has not been recovered often enough
-- returns  -1 when the owner has turned out to be alive (its jobs stay),
--          else {given back, set aside, poison pills left in flight because dead is not a sorted set}
-- crash    before: the jobs are in flight, the next recovery takes them. After: they are back in order.
local call = redis.call
local t = call('TIME')
local now = t[1] .. '.' .. string.format('%06d', t[2])
if call('EXISTS', KEYS[1]) == 1 then return -1 end
local beat = call('ZSCORE', KEYS[5], KEYS[2])
if beat and t[1] - beat < tonumber(ARGV[1]) then return -1 end

-- Looked at before anything is taken: what a script did before a command of it failed stays done.
local function is(kind, key)
  local type = call('TYPE', key).ok
  return type == kind or type == 'none'
end
if not is('list', KEYS[3]) then return redis.error_reply('WRONGTYPE the key ' .. KEYS[3] .. ' is not a list; rename it') end
local burial = is('zset', KEYS[4])

local back, aside, left = 0, 0, 0
for i = 4, #ARGV, 3 do
  local pill = ARGV[i + 2] ~= ''
  if pill and not burial then
    left = left + 1
  elseif call('LREM', KEYS[2], '1', ARGV[i]) == 1 then
    -- pcall: a counter that cannot be raised must not lose the job that is out of its list already.
    local times = redis.pcall('INCR', ARGV[i + 1])
    redis.pcall('EXPIRE', ARGV[i + 1], ARGV[3])
    if pill and type(times) == 'number' and times >= tonumber(ARGV[2]) then
      call('ZADD', KEYS[4], now, ARGV[i + 2])
      redis.pcall('DEL', ARGV[i + 1])
      aside = aside + 1
    else
      -- RPUSH: the right end is taken next. The oldest claim comes last, so it is first out again.
      call('RPUSH', KEYS[3], ARGV[i])
      back = back + 1
    end
  end
end
return {back, aside, left}
