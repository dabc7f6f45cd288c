-- Reads the newest claims of an in-flight list, without moving them.
-- KEYS     1 in-flight list
-- ARGV     1 how many of the newest to pass over  2 most entries  3 most bytes; at least one entry is
--          read, however large
-- returns  the entries, the newest first
-- crash    nothing is written
local jobs, from, room = {}, tonumber(ARGV[1]), tonumber(ARGV[3])
while #jobs < tonumber(ARGV[2]) do
  -- A few at a time: what is read here and not returned still costs Redis a copy.
  local some = redis.call('LRANGE', KEYS[1], from, from + 15)
  for i = 1, #some do
    room = room - #some[i]
    if room < 0 and #jobs > 0 then return jobs end
    jobs[#jobs + 1] = some[i]
  end
  if #some < 16 then break end
  from = from + 16
end
return jobs
