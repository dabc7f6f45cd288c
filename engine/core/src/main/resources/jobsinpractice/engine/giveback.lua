-- Gives jobs that their process does not know of back to their queue.
-- KEYS     1 in-flight list  2 queue:<name>
-- ARGV     1 time of Redis (ms) after which nothing is given back any more: the process has looked
--          again by then, and may run the same job  2… payloads, the newest claim first
-- returns  how many went back
-- crash    before: the jobs are in flight, the process looks again. After: they are in their queue.
local time = redis.call('TIME')
if time[1] * 1000 + time[2] / 1000 > tonumber(ARGV[1]) then return 0 end
local type = redis.call('TYPE', KEYS[2]).ok
if type ~= 'list' and type ~= 'none' then
  return redis.error_reply('WRONGTYPE ' .. KEYS[2] .. ' is not a list')
end
local back = 0
for i = 2, #ARGV do
  if redis.call('LREM', KEYS[1], '-1', ARGV[i]) == 1 then
    redis.call('RPUSH', KEYS[2], ARGV[i])
    back = back + 1
  end
end
return back
