-- Ends claims: takes each job out of its in-flight list and writes its outcome, in one step.
-- KEYS     1 stat:processed  2 stat:processed:<day>  3 stat:failed  4 stat:failed:<day>
--          5 retry  6 dead; then for each queue: its in-flight list, queue:<name>
-- ARGV     1 life of a daily counter (s)  2 oldest score that the dead set keeps  3 its largest size
--          then groups of claims that ended alike: what, queue (1-based), how many, and for each
--          its payload; for R and X also score, new payload
--          what: D done, F failed and dropped, R retry, X dead, Q back to its queue
-- returns  how many claims were not in flight any more (somebody recovered them); nothing was
--          written for those, so settling twice is harmless
-- crash    before: the claim stands, the job will be recovered and run again. After: all is written.
local call = redis.call

-- Jobs end nearly in the order in which they were claimed: all but a few that still run stand at
-- the old end of the list. For many, one RPOP and a look-up each costs half of an LREM each; what
-- still runs goes back to its place.
local STILL_RUNNING = 32

-- '-1' as text: Redis prints a number of Lua's with %.17g at every call.
local function remove(list, payload) return call('LREM', list, '-1', payload) end

local function removeMany(list, first, last)
  local ended = {}
  for i = first, last do ended[ARGV[i]] = (ended[ARGV[i]] or 0) + 1 end
  local oldest = call('RPOP', list, last - first + 1 + STILL_RUNNING) or {}
  local removed, kept = 0, {}
  for i = #oldest, 1, -1 do
    local payload = oldest[i]
    local times = ended[payload]
    if times then
      ended[payload] = times > 1 and times - 1 or nil
      removed = removed + 1
    else
      kept[#kept + 1] = payload
    end
  end
  if #kept > 0 then call('RPUSH', list, unpack(kept)) end
  for payload, times in pairs(ended) do
    for _ = 1, times do removed = removed + remove(list, payload) end
  end
  return removed
end

local processed, failed, dead, missed = 0, 0, false, 0

local function counted(what, claims, removed)
  missed = missed + claims - removed
  if what == 'Q' then return end
  processed = processed + removed
  if what ~= 'D' then failed = failed + removed end
end

-- Looked at before a job is taken out: were its place refused afterwards, it would be nowhere.
local function must(kind, key)
  local type = call('TYPE', key).ok
  if type ~= kind and type ~= 'none' then error('WRONGTYPE ' .. key .. ' is no ' .. kind) end
end

local i = 4
while i <= #ARGV do
  local what, list, claims = ARGV[i], KEYS[5 + 2 * ARGV[i + 1]], tonumber(ARGV[i + 2])
  local queue, step = KEYS[6 + 2 * ARGV[i + 1]], (what == 'R' or what == 'X') and 3 or 1
  local first, last = i + 3, i + 2 + claims * step
  if what == 'Q' then must('list', queue) end
  if what == 'R' then must('zset', KEYS[5]) end
  if what == 'X' then must('zset', KEYS[6]) end
  if step == 1 and what ~= 'Q' and claims >= STILL_RUNNING then
    counted(what, claims, removeMany(list, first, last))
  else
    for at = first, last, step do
      local removed = remove(list, ARGV[at])
      counted(what, 1, removed)
      if removed == 1 then
        if what == 'Q' then call('RPUSH', queue, ARGV[at]) end
        if what == 'R' then call('ZADD', KEYS[5], ARGV[at + 1], ARGV[at + 2]) end
        if what == 'X' then call('ZADD', KEYS[6], ARGV[at + 1], ARGV[at + 2]) end
      end
    end
  end
  dead = dead or what == 'X'
  i = last + 1
end

if processed > 0 then
  call('INCRBY', KEYS[1], processed)
  call('INCRBY', KEYS[2], processed)
  call('EXPIRE', KEYS[2], ARGV[1])
end
if failed > 0 then
  call('INCRBY', KEYS[3], failed)
  call('INCRBY', KEYS[4], failed)
  call('EXPIRE', KEYS[4], ARGV[1])
end
if dead then
  call('ZREMRANGEBYSCORE', KEYS[6], '-inf', '(' .. ARGV[2])
  call('ZREMRANGEBYRANK', KEYS[6], 0, -1 - tonumber(ARGV[3]))
end
return missed
