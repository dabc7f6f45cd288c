-- Reads the jobs of a sorted set that are due, without moving them.
-- KEYS     1 schedule or retry
-- ARGV     1 now in seconds since the epoch, or '' for the clock of Redis  2 most jobs to read
--          3 most bytes to read; at least one job is read, however large
-- returns  now, then the due payloads, the most overdue first
-- crash    nothing is written
local now = ARGV[1]
if now == '' then
  -- One clock for the whole fleet: a worker whose clock is wrong promotes nothing early or late.
  local t = redis.call('TIME')
  now = t[1] .. '.' .. string.format('%06d', t[2])
end
local jobs, from, room = {now}, 0, tonumber(ARGV[3])
while from < tonumber(ARGV[2]) do
  -- A few at a time: what is read here and not returned still costs Redis a copy.
  local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', from, 16)
  for i = 1, #due do
    room = room - #due[i]
    if from + i > tonumber(ARGV[2]) or room < 0 and #jobs > 1 then return jobs end
    jobs[#jobs + 1] = due[i]
  end
  if #due < 16 then break end
  from = from + 16
end
return jobs
