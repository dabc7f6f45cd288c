-- Records what happened to a job of a batch, or to the batch, and pushes the callbacks that follow from
-- it, all in one step. Each callback is pushed once: its flag is in the batch's hash.
-- KEYS     1 batch:<bid>  2 queues  3 schedule  4 batch
-- ARGV     1 what: success, failed, dead or removed, of a job; close or invalidate, of the batch
--          2 bid  3 jid or ''  4 error or ''  5 life of a batch whose callbacks are done (s)
--          6 life of a batch with a dead job (s)
-- returns  1 when it was counted; 0 when there was nothing to count: the job is not in the batch, or was
--          counted before; -1 when the batch is unknown: never made, expired, or another program's
-- crash    before: nothing is counted; the job is in flight and runs again. After: it is counted, and
--          the callbacks are pushed. Sent again, it counts nothing and pushes nothing.
-- The other keys are made here from bids and from the queues of callbacks, which the hash names.
local call, pcall = redis.call, redis.pcall
local what, bid, jid, text = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local time = call('TIME')
local now = tonumber(time[1])
local PARTS = {'jids', 'pending', 'failed', 'dead', 'children', 'incomplete', 'callbacks'}

local function key(of, part) return 'batch:' .. of .. (part and ':' .. part or '') end

local function is(kind, name)
  local type = call('TYPE', name).ok
  return type == kind or type == 'none'
end

-- As JSON libraries write it, without zeros at the end: Sidekiq's reschedule compares bytes.
local function stamp()
  local text = string.gsub(time[1] .. '.' .. string.format('%06d', time[2]), '0+$', '')
  return string.gsub(text, '%.$', '.0')
end

local function expire(of, part)
  call('EXPIREAT', key(of, part), call('HGET', key(of), 'expires') or now + ARGV[5])
end

-- A callback whose queue is not a list waits in schedule; the poller takes it from there.
local function push(queue, payload)
  local list = 'queue:' .. queue
  if is('list', list) then
    pcall('SADD', KEYS[2], queue)
    call('LPUSH', list, payload .. ',"enqueued_at":' .. stamp() .. '}')
  else
    call('ZADD', KEYS[3], now, payload .. '}')
  end
end

local function fire(of, event)
  local callbacks, i = {}, 1
  local function field(name) return event .. ':' .. i .. (name and ':' .. name or '') end
  while true do
    local payload, id, queue = unpack(call('HMGET', key(of), field(), field('jid'), field('queue')))
    if not payload then break end
    -- Nowhere to put it: decided again with the next job, or when the batch is closed again.
    if not is('list', 'queue:' .. queue) and not is('zset', KEYS[3]) then return false end
    callbacks[i], i = {payload, id, queue}, i + 1
  end
  if call('HSETNX', key(of), event, now) == 0 then return true end
  for _, callback in ipairs(callbacks) do
    push(callback[3], callback[1])
    pcall('HSET', key(of, 'callbacks'), callback[2], 'waiting')
    expire(of, 'callbacks')
  end
  return true
end

-- A key of a wrong type has no size, and nothing is decided from it.
local function size(command, of, part)
  local n = pcall(command, key(of, part))
  return type(n) == 'number' and n or nil
end

local function called(of)
  local tried, done = true, true
  local states = pcall('HVALS', key(of, 'callbacks'))
  for _, state in ipairs(states.err and {'waiting'} or states) do
    if state == 'waiting' then tried = false end
    if state ~= 'done' then done = false end
  end
  return tried, done
end

local function free(of)
  call('HSET', key(of), 'total', size('SCARD', of, 'jids') or 0)
  for _, part in ipairs(PARTS) do
    if part ~= 'callbacks' then call('UNLINK', key(of, part)) end
  end
end

local function finish(of)
  if call('HSETNX', key(of), 'finished', now) == 0 then return end
  local last = now + ARGV[5]
  call('HSET', key(of), 'expires', last)
  expire(of)
  expire(of, 'callbacks')
  pcall('ZADD', KEYS[4], 'XX', last, of)
end

-- Returns how many of the parent's sets had the batch.
local function tell(parent, part, of)
  local removed = pcall('SREM', key(parent, part), of)
  return type(removed) == 'number' and removed or 0
end

-- snippet: decide
local function decide(of)
  local closed, complete, success, parent =
    unpack(call('HMGET', key(of), 'closed', 'complete', 'success', 'parent'))
  if not closed then return end
  if not success then
    local pending, failed = size('SCARD', of, 'pending'), size('HLEN', of, 'failed')
    local children, incomplete = size('SCARD', of, 'children'), size('SCARD', of, 'incomplete')
    if not (pending and failed and children and incomplete) then return end
    complete = complete or pending == failed and incomplete == 0 and fire(of, 'complete')
    success = complete and pending == 0 and children == 0 and fire(of, 'success')
    if success then free(of) end
  end
  -- end snippet
  local tried, done = called(of)
  local told = 0
  if parent then
    if complete and tried then told = told + tell(parent, 'incomplete', of) end
    if success and done then told = told + tell(parent, 'children', of) end
  end
  if success and done then finish(of) end
  if told > 0 and is('hash', key(parent)) then decide(parent) end
end

-- A dead job can be retried from the dead set as long as it is there; the batch lives as long, as in
-- Sidekiq Pro.
local function outliveDeadSet(of)
  local last = now + ARGV[6]
  for _ = 1, 100 do
    local expires, parent = unpack(call('HMGET', key(of), 'expires', 'parent'))
    if not expires then return end
    if tonumber(expires) < last then
      call('HSET', key(of), 'expires', last)
      expire(of)
      for _, part in ipairs(PARTS) do expire(of, part) end
      pcall('ZADD', KEYS[4], 'XX', last, of)
    end
    if not parent then return end
    of = parent
  end
end

local function ended(pending)
  if pending then
    call('SREM', key(bid, 'pending'), jid)
    pcall('HDEL', key(bid, 'failed'), jid)
    pcall('SREM', key(bid, 'dead'), jid)
    return 1
  end
  local state = pcall('HGET', key(bid, 'callbacks'), jid)
  if type(state) ~= 'string' or state == 'done' then return 0 end
  call('HSET', key(bid, 'callbacks'), jid, 'done')
  return 1
end

local function failed(pending)
  -- First a write that needs no memory: a full Redis refuses any other as a script's first write.
  call('SREM', key(bid, 'pending'), '')
  if not pending then
    local state = pcall('HGET', key(bid, 'callbacks'), jid)
    if state ~= 'waiting' then return 0 end
    call('HSET', key(bid, 'callbacks'), jid, 'failed')
    return 1
  end
  pcall('HSET', key(bid, 'failed'), jid, text)
  expire(bid, 'failed')
  if what == 'dead' then
    pcall('SADD', key(bid, 'dead'), jid)
    expire(bid, 'dead')
    fire(bid, 'death')
    outliveDeadSet(bid)
  end
  return 1
end

local function wrong(name, kind)
  return redis.error_reply('WRONGTYPE the key ' .. name .. ' is not a ' .. kind .. '; rename it')
end

if not is('hash', KEYS[1]) then return wrong(KEYS[1], 'hash') end
if call('HEXISTS', KEYS[1], 'created') == 0 then return -1 end
local counted
if what == 'close' then
  counted = call('HSETNX', KEYS[1], 'closed', now)
elseif what == 'invalidate' then
  return call('HSETNX', KEYS[1], 'invalid', now)
else
  local pending = pcall('SISMEMBER', key(bid, 'pending'), jid)
  if type(pending) ~= 'number' then return wrong(key(bid, 'pending'), 'set') end
  pending = pending == 1
  if what == 'success' or what == 'removed' then
    counted = ended(pending)
    if what == 'removed' then pcall('SREM', key(bid, 'jids'), jid) end
  else
    counted = failed(pending)
  end
end
decide(bid)
return counted
