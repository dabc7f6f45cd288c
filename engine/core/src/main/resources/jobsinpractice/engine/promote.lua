-- Moves due jobs from a sorted set to their queues.
-- KEYS     1 schedule or retry  2 queues  3 dead
-- ARGV     1 now; then for each job: payload in the set, payload for the queue, queue:<name>, <name>
--          (an empty name: the payload cannot be read, it goes to the dead set)
-- returns  how many were moved; a job that another process moved first is passed over
-- crash    before: the jobs are still in the set. After: they are in their queues. No moment between.
local function is(kind, key)
  local type = redis.call('TYPE', key).ok
  return type == kind or type == 'none'
end

-- Looked at before anything is taken: what a script did before a command of it failed stays done.
if not is('zset', KEYS[3]) then return redis.error_reply('WRONGTYPE ' .. KEYS[3] .. ' is no sorted set') end
if not is('set', KEYS[2]) then return redis.error_reply('WRONGTYPE ' .. KEYS[2] .. ' is no set') end

local moved, queues = 0, {}
for i = 2, #ARGV, 4 do
  if redis.call('ZREM', KEYS[1], ARGV[i]) == 1 then
    -- Gathered by queue: two commands for each queue, not for each job.
    local queue = queues[ARGV[i + 3]]
    if not queue then
      -- A queue's key that is no list takes no jobs; they are kept in the dead set.
      queue = {key = ARGV[i + 2], takes = ARGV[i + 3] ~= '' and is('list', ARGV[i + 2])}
      queues[ARGV[i + 3]] = queue
    end
    if queue.takes then
      queue[#queue + 1] = ARGV[i + 1]
    else
      redis.call('ZADD', KEYS[3], ARGV[1], ARGV[i + 1])
    end
    moved = moved + 1
  end
end
for name, queue in pairs(queues) do
  if queue.takes then
    redis.call('SADD', KEYS[2], name)
    redis.call('LPUSH', queue.key, unpack(queue))
  end
end
return moved
