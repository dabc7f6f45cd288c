-- Finds the in-flight lists of dead processes. A process is dead when its heartbeat has been missing
-- for a heartbeat's whole life, and Redis was there all that time: so after an outage, every process
-- has that long to write the next heartbeat, whether or not the process that looks has seen the outage.
-- An empty list of a dead process stays registered for a while and is looked at once in a heartbeat's
-- life: what the process sent before its death may arrive late and claim jobs into it.
-- KEYS     1 inflight  2 recovery: the hash that remembers the looks, of whatever process, and for
--          each empty list of a dead process its last heartbeat, which beat.lua removes
-- ARGV     1 life of a heartbeat (s)  2 a longer time (s) without a look is an outage  3 most lists
--          4 how long (s) after that heartbeat an empty list stays registered
-- returns  {now (s), how many lists were looked at, {lists with jobs}, {members that are not lists}}
-- crash    before: nothing has changed. After: the lists that were returned are found again by the
--          next look.
local call = redis.call
local life, gap, kept = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[4])
local t = call('TIME')
local now = t[1] + t[2] / 1e6
local function seconds(time) return string.format('%.6f', time) end

for key, kind in pairs({[KEYS[1]] = 'zset', [KEYS[2]] = 'hash'}) do
  local type = call('TYPE', key).ok
  if type ~= kind and type ~= 'none' then
    return redis.error_reply('WRONGTYPE the key ' .. key .. ' is not a ' .. kind .. '; rename it')
  end
end

local last, since = unpack(call('HMGET', KEYS[2], 'looked', 'since'))
last, since = tonumber(last or ''), tonumber(since or '')
if not last or not since then
  since = 0 -- the first look of all: there was no outage that anybody could have seen
elseif now - last > gap or last > now or since > now then
  -- No process looked for a while: Redis was away, or all workers were. Or its clock was set back.
  since = now
end
-- Written first: in a full Redis this is refused like a heartbeat, and a refused look does not count.
call('HSET', KEYS[2], 'looked', seconds(now), 'since', seconds(since))

-- A beat in the future was written by a wrong clock. Its process also counts as dead, 60 s from now.
for _, list in ipairs(call('ZRANGEBYSCORE', KEYS[1], seconds(now + life), '+inf', 'LIMIT', 0, ARGV[3])) do
  call('ZADD', KEYS[1], seconds(now), list)
end

local jobs, odd = {}, {}
if now - since < life then return {seconds(now), 0, jobs, odd} end
local silent = call('ZRANGEBYSCORE', KEYS[1], '-inf', seconds(now - life), 'LIMIT', 0, ARGV[3])
for _, list in ipairs(silent) do
  local owner = string.match(list, '^inflight:([^|]+)|.')
  local length = owner and redis.pcall('LLEN', list)
  if type(length) ~= 'number' then
    odd[#odd + 1] = list
    call('ZADD', KEYS[1], seconds(now), list) -- looked at again in a minute, behind all others
  elseif call('EXISTS', owner) == 1 then
    call('ZADD', KEYS[1], seconds(now), list)
  elseif length > 0 then
    call('HDEL', KEYS[2], list)
    jobs[#jobs + 1] = list
  else
    local beat = tonumber(call('HMGET', KEYS[2], list)[1] or call('ZSCORE', KEYS[1], list))
    if beat and now - beat < kept then
      call('HSET', KEYS[2], list, seconds(beat))
      call('ZADD', KEYS[1], seconds(now), list)
    else
      call('HDEL', KEYS[2], list)
      call('ZREM', KEYS[1], list) -- a process that wakes registers it again before it claims
    end
  end
end
return {seconds(now), #silent, jobs, odd}
