-- Reads the jobs of batches that are in the dead set, a page at a time.
-- KEYS     1 dead
-- ARGV     1 the score to begin at  2 how many entries to skip  3 how many to look at
-- returns  {now (s), how many were looked at, the highest score, then payload, score of each entry
--          that names a batch}
-- crash    nothing is written
local page = redis.call('ZRANGEBYSCORE', KEYS[1], ARGV[1], '+inf', 'WITHSCORES', 'LIMIT', ARGV[2], ARGV[3])
local found = {redis.call('TIME')[1], #page / 2, page[#page] or ''}
for i = 1, #page, 2 do
  if string.find(page[i], '"bid"', 1, true) then
    found[#found + 1] = page[i]
    found[#found + 1] = page[i + 1]
  end
end
return found
