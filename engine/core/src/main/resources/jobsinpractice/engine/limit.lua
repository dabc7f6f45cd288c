-- Lets a job start if fewer than N started in the last period. If not, the job gets a place in the
-- line, and comes back at its turn. A place is kept by the job's id, in the order of arrival.
-- KEYS     1 starts: sorted set, by time; those of the last period
--          2 line: sorted set of waiting jobs, by the number of their place; a job that was not back
--          at its turn has its number minus AWAY, so that it holds up no other and is still first
--          3 turns: sorted set of the jobs that are expected back, by when
-- ARGV     1 id of the job  2 N  3 period (µs)  4 most jobs in the line
--          5 how late (µs) a job may be at its turn before others pass it
--          6 now in µs since the epoch, or '' for the clock of Redis
-- returns  0: the job starts now, and is counted. Else the time (µs) until its turn
-- crash    before: nothing has changed. After, or reply lost: a start is counted that was not used, or
--          the job has its place and finds it again. Never does a start go uncounted.
local call = redis.call
local starts, line, turns = KEYS[1], KEYS[2], KEYS[3]
local id, most, period = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local longest, grace = tonumber(ARGV[4]), tonumber(ARGV[5])
local AWAY = 4e15 -- more than any number of a place, which is a time in µs
local SOON = 1000 -- µs; no job asks more often
local MANY = 1000 -- jobs that one call looks at

-- Lua's own conversion has 14 digits, and a time in µs has 16.
local function text(number) return string.format('%.0f', number) end

for _, key in ipairs(KEYS) do
  local type = call('TYPE', key).ok
  if type ~= 'zset' and type ~= 'none' then
    return redis.error_reply('WRONGTYPE the key ' .. key .. ' is not a zset; rename it')
  end
end

local now = tonumber(ARGV[6])
if not now then
  local t = call('TIME')
  now = t[1] * 1e6 + t[2]
end

call('ZREMRANGEBYSCORE', starts, '-inf', text(now - period))
-- A start in the future: the clock was set back. It counts as one of now, so the limit still holds.
for _, start in ipairs(call('ZRANGEBYSCORE', starts, '(' .. text(now), '+inf')) do
  call('ZADD', starts, text(now), start)
end

-- As long as the line takes at most. A turn that is later was given before the clock was set back.
local function horizon() return (math.ceil(call('ZCARD', line) / most) + 2) * period end

local function passed(jobs)
  for _, job in ipairs(jobs) do
    local place = tonumber(call('ZSCORE', line, job) or -1)
    if place >= 0 then call('ZADD', line, text(place - AWAY), job) end
    call('ZREM', turns, job)
  end
end
passed(call('ZRANGEBYSCORE', turns, '-inf', '(' .. text(now - grace), 'LIMIT', 0, MANY))
passed(call('ZRANGEBYSCORE', turns, '(' .. text(now + horizon()), '+inf', 'LIMIT', 0, MANY))

local place = tonumber(call('ZSCORE', line, id) or nil)
if place and place < 0 then place = place + AWAY end
local before = call('ZCOUNT', line, 0, place and '(' .. text(place) or '+inf')
local started = call('ZCARD', starts)
local free = most - started

if before < free then
  call('ZREM', line, id)
  call('ZREM', turns, id)
  call('ZADD', starts, text(now), text(now) .. '-' .. started)
  call('EXPIRE', starts, math.ceil(period / 1e6) + 1)
  return 0
end

-- The jobs before this one take the free places now. Each start makes room for another a period
-- later, so this job's turn is some periods after a start that is known, or after now. (More than N
-- starts are known where N has just been lowered.)
local known = math.max(started, most)
local periods = math.floor((started + before - known) / most) + 1
local nth = started + before - periods * most
local start = nth < started and tonumber(call('ZRANGE', starts, nth, nth, 'WITHSCORES')[2]) or now
local turn = math.max(now + SOON, start + period * periods)

if not place then
  if call('ZCARD', line) >= longest then
    local gone = call('ZRANGEBYSCORE', line, '-inf', '(0', 'LIMIT', 0, 1)
    if #gone == 0 then return turn - now end -- no place: it asks again when the line has moved
    call('ZREM', line, gone[1])
  end
  local last = tonumber(call('ZRANGE', line, -1, -1, 'WITHSCORES')[2] or 0)
  if last < 0 then last = last + AWAY end
  place = math.max(now, last + 1)
end
call('ZADD', line, text(place), id)
call('ZADD', turns, text(turn), id)
local life = math.ceil(horizon() / 1e6) + 3600
call('EXPIRE', line, life)
call('EXPIRE', turns, life)
return turn - now
