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
local jobs, from, room, largest = {now}, 0, tonumber(ARGV[3]), 1
-- A few at first: what is read here and not returned still costs Redis a copy. More while the jobs are
-- small, because Redis walks past all that were read before.
local most, count = tonumber(ARGV[2]), 16
while from < most do
  count = math.min(count, most - from)
  local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', from, count)
  for i = 1, #due do
    local size = #due[i]
    room = room - size
    if room < 0 and #jobs > 1 then return jobs end
    if size > largest then largest = size end
    jobs[#jobs + 1] = due[i]
  end
  if #due < count then break end
  from = from + count
  count = math.max(1, math.min(4 * count, 64, math.floor(room / largest)))
end
return jobs
