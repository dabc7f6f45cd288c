-- Reads a part of an in-flight list, from its old end, where new claims do not shift the places.
-- KEYS     1 in-flight list
-- ARGV     1 how many of the oldest to pass over  2 most entries  3 bytes after which no entry follows
-- returns  {time of Redis (ms), entry, entry, …}, the oldest first
-- crash    nothing is written.
local skip, most, bytes = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local time = redis.call('TIME')
local page, chunk, largest = {time[1] * 1000 + math.floor(time[2] / 1000)}, 1, 1
while #page <= most and bytes > 0 do
  local from = skip + #page
  local some = redis.call('LRANGE', KEYS[1], -(from + chunk - 1), -from)
  for i = #some, 1, -1 do
    if bytes <= 0 or #page > most then break end
    page[#page + 1] = some[i]
    bytes = bytes - #some[i]
    largest = math.max(largest, #some[i])
  end
  if #some < chunk then break end
  chunk = math.max(1, math.min(chunk * 4, 64, math.floor(bytes / largest)))
end
return page
