-- Moves due jobs from a sorted set to their queues.
-- KEYS     1 schedule or retry  2 queues  3 dead
-- ARGV     1 now; then for each job: payload in the set, payload for the queue, queue:<name>, <name>
--          (an empty name: the payload cannot be read, it goes to the dead set)
-- returns  how many were moved; a job that another process moved first is passed over
-- crash    before: the jobs are still in the set. After: they are in their queues. No moment between.
local moved, queues = 0, {}
for i = 2, #ARGV, 4 do
  if redis.call('ZREM', KEYS[1], ARGV[i]) == 1 then
    if ARGV[i + 3] == '' then
      redis.call('ZADD', KEYS[3], ARGV[1], ARGV[i + 1])
    else
      -- Gathered by queue: two commands for each queue, not for each job.
      local queue = queues[ARGV[i + 3]]
      if not queue then
        queue = {key = ARGV[i + 2]}
        queues[ARGV[i + 3]] = queue
      end
      queue[#queue + 1] = ARGV[i + 1]
    end
    moved = moved + 1
  end
end
for name, queue in pairs(queues) do
  redis.call('SADD', KEYS[2], name)
  redis.call('LPUSH', queue.key, unpack(queue))
end
return moved
