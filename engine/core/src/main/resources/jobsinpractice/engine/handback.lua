-- Gives what is in flight back to its queue at the end of a process, without sending it anywhere.
-- KEYS     1 in-flight list  2 queue:<name>
-- ARGV     1 most jobs  2 bytes after which no further job is moved: Redis does nothing else meanwhile
-- returns  how many jobs are still in flight
-- crash    every moment finds each job in one of the two lists; the rest is moved by another call, or
--          by recovery. The newest claim goes first, so that the oldest is the first to be taken again.
local bytes = tonumber(ARGV[2])
for _ = 1, tonumber(ARGV[1]) do
  if bytes <= 0 then break end
  local job = redis.call('LMOVE', KEYS[1], KEYS[2], 'LEFT', 'RIGHT')
  if not job then return 0 end
  bytes = bytes - #job
end
return redis.call('LLEN', KEYS[1])
