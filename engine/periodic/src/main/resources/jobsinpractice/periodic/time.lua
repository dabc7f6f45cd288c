-- Reads the clock of Redis, which is the same for the whole fleet.
-- KEYS     none
-- ARGV     none
-- returns  seconds since the epoch
-- crash    nothing is written
return tonumber(redis.call('TIME')[1])
