-- Moves due jobs from a sorted set to their queues.
-- KEYS     1 schedule or retry  2 queues  3 dead
-- ARGV     1 now; then for each job: payload in the set, payload for the queue, queue:<name>, <name>
--          (an empty name: the payload cannot be read, it goes to the dead set)
-- returns  how many were moved; a job that another process moved first is passed over
-- crash    before: the jobs are still in the set. After: they are in their queues. No moment between.
local moved = 0
for i = 2, #ARGV, 4 do
  if redis.call('ZREM', KEYS[1], ARGV[i]) == 1 then
    if ARGV[i + 3] == '' then
      redis.call('ZADD', KEYS[3], ARGV[1], ARGV[i + 1])
    else
      redis.call('SADD', KEYS[2], ARGV[i + 3])
      redis.call('LPUSH', ARGV[i + 2], ARGV[i + 1])
    end
    moved = moved + 1
  end
end
return moved
