-- Moves due jobs from a sorted set to their queues.
-- KEYS     1 schedule or retry  2 queues  3 dead
-- ARGV     1 now; then for each queue: its name, queue:<name>, how many jobs, their payloads in the
--          set, their payloads for the queue
--          (an empty name: the payloads cannot be read, they go to the dead set)
-- returns  how many were moved; a job that another process moved first is passed over
-- crash    before: the jobs are still in the set. After: they are in their queues. No moment between.
local function is(kind, key)
  local type = redis.call('TYPE', key).ok
  return type == kind or type == 'none'
end

-- Looked at before anything is taken: what a script did before a command of it failed stays done.
if not is('zset', KEYS[3]) then return redis.error_reply('WRONGTYPE ' .. KEYS[3] .. ' is no sorted set') end
if not is('set', KEYS[2]) then return redis.error_reply('WRONGTYPE ' .. KEYS[2] .. ' is no set') end

local moved, i = 0, 2
while i <= #ARGV do
  local name, key, jobs = ARGV[i], ARGV[i + 1], tonumber(ARGV[i + 2])
  -- A queue's key that is no list takes no jobs; they are kept in the dead set.
  local takes = name ~= '' and is('list', key)
  -- Gathered: two commands for each queue, not for each job.
  local queued = {}
  for from = i + 3, i + 2 + jobs do
    if redis.call('ZREM', KEYS[1], ARGV[from]) == 1 then
      if takes then
        queued[#queued + 1] = ARGV[from + jobs]
      else
        redis.call('ZADD', KEYS[3], ARGV[1], ARGV[from + jobs])
      end
      moved = moved + 1
    end
  end
  if #queued > 0 then
    redis.call('SADD', KEYS[2], name)
    redis.call('LPUSH', key, unpack(queued))
  end
  i = i + 3 + 2 * jobs
end
return moved
