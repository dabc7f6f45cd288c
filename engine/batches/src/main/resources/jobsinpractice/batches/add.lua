-- Adds jobs to a batch and pushes them, in one step; the first call also makes the batch.
-- KEYS     1 batch:<bid>  2 batch:<bid>:jids  3 batch:<bid>:pending  4 batch  5 queues  6 schedule;
--          then queue:<name> for each queue that a job goes to
-- ARGV     1 bid  2 life of a batch that is made here (s), or 0 if it must exist  3 its parent's bid
--          or ''  4 jid of the job that adds, or ''  5 that job's batch, or ''  6 how many fields the
--          new batch has; then for each its name and value; then for each job: its jid, the number of
--          its queue (1-based) or 0 for schedule, its score in schedule or '', its payload
-- returns  {how many were pushed, ''}, or {reason, bid}: nothing was written, because of this batch
--          -1 unknown: never made, or expired  -2 closed, and the caller is not a job that counts in it
--          -3 the job that adds has been counted already: an earlier run of it has added its jobs
-- crash    before: nothing is written. After: the jobs are in the batch and pushed. Reply lost: the
--          same jids are sent again, and a jid that the batch has is not pushed twice.
-- The keys of a parent, and of the batch of the job that adds, are made here from their bids.
local call = redis.call
local UNKNOWN, CLOSED, COUNTED = -1, -2, -3
local bid, life, parent, jid, of = ARGV[1], tonumber(ARGV[2]), ARGV[3], ARGV[4], ARGV[5]

local function key(of, part) return 'batch:' .. of .. (part and ':' .. part or '') end

-- Looked at before anything is written: what a script did before a command of it failed stays done.
local first, scheduled = 7 + 2 * tonumber(ARGV[6]), false
for i = first, #ARGV, 4 do scheduled = scheduled or ARGV[i + 1] == '0' end
local KINDS = {'hash', 'set', 'set', nil, nil, scheduled and 'zset' or nil}
for i = 1, #KEYS do
  local wanted, type = i > 6 and 'list' or KINDS[i], call('TYPE', KEYS[i]).ok
  if wanted and type ~= wanted and type ~= 'none' then
    return redis.error_reply('WRONGTYPE the key ' .. KEYS[i] .. ' is not a ' .. wanted .. '; rename it')
  end
end

-- 'live' while the job that adds counts in its batch, 'counted' when it has been counted, or nil.
local function adder()
  if jid == '' then return nil end
  local state = call('HGET', key(of, 'callbacks'), jid)
  if state then return state == 'done' and 'counted' or 'live' end
  if call('SISMEMBER', key(of, 'pending'), jid) == 1 then return 'live' end
  if call('SISMEMBER', key(of, 'jids'), jid) == 1 then return 'counted' end
  return call('HEXISTS', key(of), 'success') == 1 and 'counted' or nil
end

-- Whether the batch of the job that adds is in the batch, at any depth: it then waits for the job.
local function within(outer)
  local at = of
  for _ = 1, 100 do
    if at == outer then return true end
    at = call('HGET', key(at), 'parent')
    if not at then return false end
  end
  return false
end

local function refusal(to)
  local made, closed, success, creator = unpack(call('HMGET', key(to), 'created', 'closed', 'success', 'creator'))
  if not made then return UNKNOWN end
  local state = adder()
  if state == 'counted' then return COUNTED end
  if not closed then return nil end
  if creator and creator == jid then return COUNTED end
  if success or state ~= 'live' or not within(to) then return CLOSED end
end

local now = tonumber(call('TIME')[1])
local expires
if call('EXISTS', KEYS[1]) == 1 then
  local reason = refusal(bid)
  if reason then return {reason, bid} end
  expires = call('HGET', KEYS[1], 'expires')
else
  local reason = life == 0 and UNKNOWN
  if reason then return {reason, bid} end
  if parent ~= '' then
    reason = refusal(parent)
    if reason then return {reason, parent} end
  end
  expires = now + life
  call('HSET', KEYS[1], 'created', now, 'expires', expires)
  for i = 7, first - 2, 2 do call('HSET', KEYS[1], ARGV[i], ARGV[i + 1]) end
  call('EXPIREAT', KEYS[1], expires)
  -- Only pages need the list of batches.
  redis.pcall('ZREMRANGEBYSCORE', KEYS[4], '-inf', '(' .. now)
  redis.pcall('ZADD', KEYS[4], expires, bid)
  if parent ~= '' then
    call('HSET', KEYS[1], 'parent', parent)
    if jid ~= '' then call('HSET', KEYS[1], 'creator', jid) end
    for _, part in ipairs({'children', 'incomplete'}) do
      call('SADD', key(parent, part), bid)
      call('EXPIREAT', key(parent, part), call('HGET', key(parent), 'expires'))
    end
  end
end

local pushed = 0
-- Pages do not list these queues if that key is not a set; their jobs are pushed.
for i = 7, #KEYS do redis.pcall('SADD', KEYS[5], string.sub(KEYS[i], 7)) end
for i = first, #ARGV, 4 do
  if call('SADD', KEYS[2], ARGV[i]) == 1 then
    call('SADD', KEYS[3], ARGV[i])
    local queue = tonumber(ARGV[i + 1])
    if queue == 0 then call('ZADD', KEYS[6], ARGV[i + 2], ARGV[i + 3])
    else call('LPUSH', KEYS[6 + queue], ARGV[i + 3]) end
    pushed = pushed + 1
  end
end
if pushed > 0 then
  call('EXPIREAT', KEYS[2], expires)
  call('EXPIREAT', KEYS[3], expires)
end
return {pushed, ''}
