-- Claims up to ARGV[1] jobs, from the queues in the order given.
-- KEYS     1 paused; then for each queue: queue:<name>, its in-flight list of this process
-- ARGV     1 most jobs to claim; then each queue's name
-- returns  for each queue a list of payloads, the longest waiting first; nil for a paused one
-- crash    before: nothing has moved. After: the jobs stand in the in-flight list, and recovery
--          gives them back when this process's heartbeat has expired. Never is a job in neither.
local want = tonumber(ARGV[1])
local claimed = {}
for q = 1, #ARGV - 1 do
  local jobs = {}
  if want > 0 then
    if redis.call('SISMEMBER', KEYS[1], ARGV[q + 1]) == 1 then
      jobs = false
    else
      -- pcall: a queue whose key is no list must not keep the others from being served.
      jobs = redis.pcall('RPOP', KEYS[2 * q], want) or {}
      if jobs.err then jobs = {} end
      if #jobs > 0 then
        redis.call('LPUSH', KEYS[2 * q + 1], unpack(jobs))
        want = want - #jobs
      end
    end
  end
  claimed[q] = jobs
end
return claimed
