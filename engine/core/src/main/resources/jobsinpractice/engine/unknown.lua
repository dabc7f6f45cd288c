-- Finds the in-flight lists that hold more than their process knows of.
-- KEYS     in-flight lists
-- ARGV     for each, how many of its claims the process knows
-- returns  the numbers (1-based) of the lists that are longer than that
-- crash    nothing is written.
local longer = {}
for i = 1, #KEYS do
  local length = redis.pcall('LLEN', KEYS[i])
  if type(length) == 'number' and length > tonumber(ARGV[i]) then longer[#longer + 1] = i end
end
return longer
