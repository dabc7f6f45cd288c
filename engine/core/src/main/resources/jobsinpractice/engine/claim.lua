-- Claims jobs from the queues in the order given, until there are enough of them, or enough bytes.
-- KEYS     1 paused; then for each queue: queue:<name>, its in-flight list of this process
-- ARGV     1 most jobs to claim  2 bytes after which no further job is claimed; then each queue's name
-- returns  for each queue a list of payloads, the longest waiting first; nil for a paused one, 0 for
--          one whose key is not a list
-- crash    before: nothing has moved. After: the jobs are in the in-flight list, and recovery
--          gives them back when this process's heartbeat has expired. No job is ever in neither.
local call, pcall = redis.call, redis.pcall
local want, bytes = tonumber(ARGV[1]), tonumber(ARGV[2])

-- An RPOP of many costs a fraction of many RPOPs, but takes them whatever their size, and what is too
-- much must go back. So the first RPOP takes one job, and the next ones more while the jobs are small.
local FASTER, MOST_AT_ONCE = 4, 32

local paused = {}
local names = pcall('SMEMBERS', KEYS[1])
if not names.err then
  for _, name in ipairs(names) do paused[name] = true end
end

local function take(queue)
  local jobs, n, largest, chunk = {}, 0, 1, 1
  while want > n and bytes > 0 do
    local asked = math.min(chunk, want - n)
    local some = pcall('RPOP', queue, asked)
    if not some then break end
    if some.err then return 0 end
    local left = bytes
    for i = 1, #some do
      if left <= 0 then
        for j = #some, i, -1 do call('RPUSH', queue, some[j]) end
        break
      end
      local size = #some[i]
      left = left - size
      if size > largest then largest = size end
      n = n + 1
      jobs[n] = some[i]
    end
    bytes = left
    if #some < asked then break end
    chunk = math.max(1, math.min(chunk * FASTER, MOST_AT_ONCE, math.floor(bytes / largest)))
  end
  want = want - n
  return jobs
end

local claimed = {}
for q = 1, #ARGV - 2 do
  local jobs = {}
  if paused[ARGV[q + 2]] then
    jobs = false
  elseif want > 0 and bytes > 0 then
    jobs = take(KEYS[2 * q])
    if jobs ~= 0 and #jobs > 0 then call('LPUSH', KEYS[2 * q + 1], unpack(jobs)) end
  end
  claimed[q] = jobs
end
return claimed
