-- Reads how far a batch has come, in one moment.
-- KEYS     1 batch:<bid>  2 batch:<bid>:jids  3 batch:<bid>:pending  4 batch:<bid>:failed
--          5 batch:<bid>:dead  6 batch:<bid>:children
-- ARGV     the fields of the hash that are wanted
-- returns  the fields, '' for one that is not there; then the sizes of the other keys
-- crash    nothing is written
local reply = {}
for i, value in ipairs(redis.call('HMGET', KEYS[1], unpack(ARGV))) do reply[i] = value or '' end
for i = 2, 6 do
  reply[#reply + 1] = redis.call(i == 4 and 'HLEN' or 'SCARD', KEYS[i])
end
return reply
