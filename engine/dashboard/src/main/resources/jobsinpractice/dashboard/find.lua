-- Looks for a text in a part of a list or a sorted set, so that only what has it is sent.
-- KEYS     1 the list or the set
-- ARGV     1 the first index  2 how many  3 the text
-- returns  how many were looked at, then each payload that has the text, with its index
-- crash    it only reads
local set = redis.call('TYPE', KEYS[1]).ok == 'zset'
local first = tonumber(ARGV[1])
local last = first + tonumber(ARGV[2]) - 1
local part = redis.call(set and 'ZRANGE' or 'LRANGE', KEYS[1], first, last)
local answer = { #part }
for i, payload in ipairs(part) do
  if string.find(payload, ARGV[3], 1, true) then
    answer[#answer + 1] = payload
    answer[#answer + 1] = first + i - 1
  end
end
return answer
