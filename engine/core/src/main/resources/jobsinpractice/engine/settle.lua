-- Ends claims: takes each job out of its in-flight list and writes its outcome, in one step.
-- KEYS     1 stat:processed  2 stat:processed:<day>  3 stat:failed  4 stat:failed:<day>
--          5 retry  6 dead; then for each queue: its in-flight list, queue:<name>
-- ARGV     1 life of a daily counter (s)  2 oldest score that the dead set keeps  3 its largest size
--          then for each claim: what, queue (1-based), payload, and for R and X: score, new payload
--          what: D done, F failed and dropped, R retry, X dead, Q back to its queue
-- returns  the 1-based numbers of the claims that were not in flight any more (somebody recovered
--          them); nothing was written for those, so settling twice is harmless
-- crash    before: the claim stands, the job will be recovered and run again. After: all is written.
local processed, failed, dead, missed = 0, 0, false, {}
local i, n = 4, 0
while i <= #ARGV do
  local what, q, payload = ARGV[i], 5 + 2 * tonumber(ARGV[i + 1]), ARGV[i + 2]
  local moves = what == 'R' or what == 'X'
  n = n + 1
  if redis.call('LREM', KEYS[q], -1, payload) == 0 then
    missed[#missed + 1] = n
  elseif what == 'Q' then
    redis.call('RPUSH', KEYS[q + 1], payload)
  else
    processed = processed + 1
    if what ~= 'D' then failed = failed + 1 end
    if moves then redis.call('ZADD', what == 'R' and KEYS[5] or KEYS[6], ARGV[i + 3], ARGV[i + 4]) end
    dead = dead or what == 'X'
  end
  i = i + (moves and 5 or 3)
end
if processed > 0 then
  redis.call('INCRBY', KEYS[1], processed)
  redis.call('INCRBY', KEYS[2], processed)
  redis.call('EXPIRE', KEYS[2], ARGV[1])
end
if failed > 0 then
  redis.call('INCRBY', KEYS[3], failed)
  redis.call('INCRBY', KEYS[4], failed)
  redis.call('EXPIRE', KEYS[4], ARGV[1])
end
if dead then
  redis.call('ZREMRANGEBYSCORE', KEYS[6], '-inf', '(' .. ARGV[2])
  redis.call('ZREMRANGEBYRANK', KEYS[6], 0, -1 - tonumber(ARGV[3]))
end
return missed
