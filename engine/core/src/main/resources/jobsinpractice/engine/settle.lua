-- Ends claims: takes each job out of its in-flight list and writes its outcome, in one step.
-- KEYS     1 stat:processed  2 stat:processed:<day>  3 stat:failed  4 stat:failed:<day>
--          5 retry  6 dead  7 schedule  8 settled:<identity>; then for each queue: its in-flight
--          list, queue:<name>
-- ARGV     1 life of a daily counter (s)  2 now by the worker's clock  3 seconds that the dead set
--          keeps a job  4 its largest size  5 number of this batch  6 life of that number (s)
--          then groups of claims that ended alike: what, queue (1-based), how many, and for each
--          its payload; for R and X also score, new payload; for P also score
--          what: D done, F failed and dropped, R retry, X dead, Q back to its queue, P postponed:
--          into schedule as it is
-- returns  '', or what was left undone, separated by spaces: 'L2' the in-flight list of group 2 is
--          not a list, 'K2' the key that group 2 goes to has a wrong type (the claims of a group
--          that is named stay in flight), 'C' a counter could not be raised
-- crash    before: the claim stands, the job will be recovered and run again. After: all is written.
--          Reply lost: the batch is sent again with its number, which is found under KEYS[8], so
--          nothing is written twice, even if this process has claimed an equal payload meanwhile.
--          A batch that arrives after a later one writes nothing either.
--          A claim that is not in flight any more (another process recovered it) writes nothing.
local call, pcall = redis.call, redis.pcall

local last = pcall('GET', KEYS[8])
local written = type(last) == 'string' and tonumber(string.match(last, '^%d+')) or 0
local ahead = written - tonumber(ARGV[5])
if ahead == 0 then return string.sub(last, #ARGV[5] + 2) end
-- The network held this batch back while it was sent again, and later ones were written. The limit
-- is for a process of the same identity that counts from another number.
if ahead > 0 and ahead < 1000000 then return '' end

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

local processed, failed, dead, undone = 0, 0, false, {}

local function counted(what, removed)
  if what == 'Q' or what == 'P' then return end
  processed = processed + removed
  if what ~= 'D' then failed = failed + removed end
end

local function is(kind, key)
  local type = call('TYPE', key).ok
  return type == kind or type == 'none'
end

-- Looked at before a job is taken out: were its place refused afterwards, it would be nowhere, since
-- what a script did before a command of it failed stays done.
local function takes(what, list, queue)
  if not is('list', list) then return 'L' end
  if what == 'Q' and not is('list', queue) then return 'K' end
  if what == 'R' and not is('zset', KEYS[5]) then return 'K' end
  if what == 'X' and not is('zset', KEYS[6]) then return 'K' end
  if what == 'P' and not is('zset', KEYS[7]) then return 'K' end
end

-- By a clock that is so far behind, the next death anywhere would trim this job as too old.
local function died(score)
  local now = call('TIME')[1]
  return tonumber(score) < now - ARGV[3] and now or score
end

-- How many arguments a claim takes, where it is more than its payload.
local STEP = {R = 3, X = 3, P = 2}

local i, group = 7, 1
while i <= #ARGV do
  local what, list, claims = ARGV[i], KEYS[7 + 2 * ARGV[i + 1]], tonumber(ARGV[i + 2])
  local queue, step = KEYS[8 + 2 * ARGV[i + 1]], STEP[what] or 1
  local first, last = i + 3, i + 2 + claims * step
  local wrong = takes(what, list, queue)
  if wrong then
    -- The other groups must not wait until an operator repairs this key.
    undone[#undone + 1] = wrong .. group
  elseif step == 1 and what ~= 'Q' and claims >= STILL_RUNNING then
    counted(what, removeMany(list, first, last))
  else
    -- snippet: settle
    for at = first, last, step do
      local removed = remove(list, ARGV[at])
      counted(what, removed)
      if removed == 1 then
        if what == 'Q' then call('RPUSH', queue, ARGV[at]) end
        if what == 'R' then call('ZADD', KEYS[5], ARGV[at + 1], ARGV[at + 2]) end
        if what == 'X' then call('ZADD', KEYS[6], died(ARGV[at + 1]), ARGV[at + 2]) end
        if what == 'P' then call('ZADD', KEYS[7], ARGV[at + 1], ARGV[at]) end
      end
    end
    -- end snippet
    dead = dead or what == 'X'
  end
  i, group = last + 1, group + 1
end

local counters = true
local function raise(counter, by, life)
  local raised = pcall('INCRBY', counter, by)
  if type(raised) == 'table' then counters = false end
  if life then pcall('EXPIRE', counter, life) end
end

if processed > 0 then
  raise(KEYS[1], processed)
  raise(KEYS[2], processed, ARGV[1])
end
if failed > 0 then
  raise(KEYS[3], failed)
  raise(KEYS[4], failed, ARGV[1])
end
if not counters then undone[#undone + 1] = 'C' end
if dead then
  -- Only what is too old by both clocks: a worker whose clock is far ahead must not empty the dead
  -- set, nor one whose clock is far behind lose the job that it has just put there.
  local oldest = math.min(tonumber(call('TIME')[1]), tonumber(ARGV[2])) - tonumber(ARGV[3])
  call('ZREMRANGEBYSCORE', KEYS[6], '-inf', '(' .. string.format('%.6f', oldest))
  call('ZREMRANGEBYRANK', KEYS[6], 0, -1 - tonumber(ARGV[4]))
end
undone = table.concat(undone, ' ')
-- At the end: in a full Redis, a script may write only once it has freed something.
call('SET', KEYS[8], ARGV[5] .. ' ' .. undone, 'EX', ARGV[6])
return undone
