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

-- Usually our jobs are the first of the set, so they are read and removed 16 at a time: a ZSCORE and a
-- ZREM for each job take much longer. At the first other job we go on one by one: another process moved
-- some of ours, a job was added or rescheduled since, or the key of its queue is of a wrong type.
local latest, taken = tonumber(ARGV[2]), {}
if latest then
  local ours, header = {}, 3
  while header <= #ARGV do
    local name, jobs = ARGV[header], tonumber(ARGV[header + 2])
    if name == '' and burial or name ~= '' and is('list', ARGV[header + 1]) then
      for i = header + 3, header + 2 + jobs do ours[ARGV[i]] = true end
    end
    header = header + 3 + 2 * jobs
  end
  local other = false
  while not other do
    local first = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[2], 'LIMIT', '0', '16')
    local n = 0
    while ours[first[n + 1]] do
      n = n + 1
      taken[first[n]] = true
    end
    if n > 0 then redis.call('ZREMRANGEBYRANK', KEYS[1], '0', n - 1) end
    other = n < 16
  end
end
local function take(payload)
  if taken[payload] then return true end
  if latest then
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
