-- Claims jobs from the queues in the order given, until there are enough of them, or enough bytes.
-- KEYS     1 paused; then for each queue: queue:<name>, its in-flight list of this process
-- ARGV     1 most jobs to claim  2 bytes after which no further job is claimed; then each queue's name
-- returns  for each queue a list of lists of payloads, the longest waiting first; nil for a paused
--          one, 0 if its key, or that of its in-flight list, is not a list
--          or the error of a Redis that takes no writes now: a replica, or one that cannot save
-- crash    before: nothing has moved. After: the jobs are in the in-flight list, and recovery
--          gives them back when this process's heartbeat has expired. No job is ever in neither.
local call, pcall = redis.call, redis.pcall
local want, bytes = tonumber(ARGV[1]), tonumber(ARGV[2])

-- One RPOP of many jobs is cheaper than many RPOPs, but it ignores their sizes, so a surplus has to go
-- back. So the first RPOP takes one job, and each later RPOP takes more while the jobs are small.
local FASTER, MOST_AT_ONCE = 8, 64

local paused = {}
local names = pcall('SMEMBERS', KEYS[1])
if not names.err then
  for _, name in ipairs(names) do paused[name] = true end
end

local function back(jobs, from, queue)
  for i = #jobs, from, -1 do
    call('RPUSH', queue, jobs[i])
    jobs[i] = nil
  end
end

-- Too many bytes were taken. The jobs after the job that reached the limit go back, in their order.
local function cut(jobs, queue)
  local left, keep = bytes, 0
  while left > 0 and keep < #jobs do
    keep = keep + 1
    left = left - #jobs[keep]
  end
  back(jobs, keep + 1, queue)
end

local refusal

local function take(queue, inFlight)
  local parts, largest, most = {}, 1, 1
  while want > 0 and bytes > 0 do
    local asked = math.min(most, want)
    local jobs = pcall('RPOP', queue, asked)
    if not jobs then break end
    if jobs.err then
      if not string.find(jobs.err, 'WRONGTYPE', 1, true) then refusal = jobs end
      return 0
    end
    local n, size = #jobs, 0
    for i = 1, n do
      local one = #jobs[i]
      size = size + one
      if one > largest then largest = one end
    end
    if size > bytes then cut(jobs, queue) end
    if type(pcall('LPUSH', inFlight, unpack(jobs))) ~= 'number' then
      back(jobs, 1, queue)
      return 0
    end
    parts[#parts + 1] = jobs
    want = want - #jobs
    bytes = bytes - size
    if n < asked then break end
    most = math.max(1, math.min(most * FASTER, MOST_AT_ONCE, math.floor(bytes / largest)))
  end
  return parts
end

local claimed = {}
for q = 1, #ARGV - 2 do
  if paused[ARGV[q + 2]] then
    claimed[q] = false
  else
    claimed[q] = take(KEYS[2 * q], KEYS[2 * q + 1])
    -- Redis refused the very first RPOP, so no job has been claimed when the script returns here.
    if refusal then return refusal end
  end
end
return claimed
