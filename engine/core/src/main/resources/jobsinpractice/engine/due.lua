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
local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, ARGV[2])
local jobs, room = {now, due[1]}, ARGV[3] - #(due[1] or '')
for i = 2, #due do
  room = room - #due[i]
  if room < 0 then break end
  jobs[i + 1] = due[i]
end
return jobs
