-- Releases the lock of a unique job, if this job still has it: an equal job may have taken it after it expired.
-- KEYS[1] the lock   ARGV[1] the job's jid
-- One step: nothing can come between the question and the deletion. Returns how many locks were released.
if redis.call('GET', KEYS[1]) == ARGV[1] then
  return redis.call('DEL', KEYS[1])
end
return 0
