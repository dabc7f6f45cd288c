-- Moves due jobs from a sorted set to their queues.
-- KEYS     1 schedule or retry  2 queues  3 dead
-- ARGV     1 now  2 the latest time of a job that is moved, or '' for any; then for each queue: its
--          name, queue:<name>, how many jobs, their payloads in the set, their payloads for the queue
--          (an empty name: these jobs go to the dead set)
-- returns  how many were moved (a job that another process moved first is passed over, as is one that
--          has got a later time since it was read), how many stay in the set because dead is not a
--          sorted set, 1 if a queue could not be added to queues
--          and else 0, then the numbers (1-based) of the queues whose key is not a list; their jobs
--          stay in the set
-- crash    before: the jobs are still in the set. After: they are in their queues. No moment between.
local function is(kind, key)
  local type = redis.call('TYPE', key).ok
  return type == kind or type == 'none'
end

-- Looked at before anything is taken: what a script did before a command of it failed stays done.
local burial = is('zset', KEYS[3])
-- Only pages read queues, so a key of a wrong type there holds up no job.
local listing = is('set', KEYS[2])

-- Read together: a ZSCORE for each job takes longer. A few at a time, and no more bytes than our jobs
-- have: another process may have moved ours, and the jobs behind them can be large.
local latest, due = tonumber(ARGV[2]), {}
if latest then
  local header, all, room = 3, 0, 0
  while header <= #ARGV do
    local jobs = tonumber(ARGV[header + 2])
    for i = header + 3, header + 2 + jobs do room = room + #ARGV[i] end
    all, header = all + jobs, header + 3 + 2 * jobs
  end
  for from = 0, all - 1, 16 do
    if room <= 0 then break end
    local first = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[2], 'LIMIT', from, 16)
    for i = 1, #first do due[first[i]], room = true, room - #first[i] end
  end
end
local function take(payload)
  if latest and not due[payload] then
    local time = redis.call('ZSCORE', KEYS[1], payload)
    if not time or tonumber(time) > latest then return false end
  end
  return redis.call('ZREM', KEYS[1], payload) == 1
end

local moved, left, unlisted, i, queue, refused = 0, 0, 0, 3, 1, {}
while i <= #ARGV do
  local name, key, jobs = ARGV[i], ARGV[i + 1], tonumber(ARGV[i + 2])
  if name ~= '' and not is('list', key) then
    refused[#refused + 1] = queue
  elseif name == '' and not burial then
    left = left + jobs -- the other jobs go on
  else
    -- Gathered: two commands for each queue, not for each job.
    local queued = {}
    for from = i + 3, i + 2 + jobs do
      if take(ARGV[from]) then
        if name == '' then
          redis.call('ZADD', KEYS[3], ARGV[1], ARGV[from + jobs])
        else
          queued[#queued + 1] = ARGV[from + jobs]
        end
        moved = moved + 1
      end
    end
    if #queued > 0 then
      if listing then redis.call('SADD', KEYS[2], name) else unlisted = 1 end
      redis.call('LPUSH', key, unpack(queued))
    end
  end
  i, queue = i + 3 + 2 * jobs, queue + 1
end
return {moved, left, unlisted, unpack(refused)}
