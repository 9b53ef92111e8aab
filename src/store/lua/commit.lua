--[=[
Applies one turn: all of it, or nothing. (This comment's brackets are those of JSON, hence --[=[.)

KEYS[1] seen marker of the turn
KEYS[2] seq, number of the last turn
KEYS[3] journal, stream
KEYS[4] changed: the last turn that changed a record, and by which process
KEYS[5…] whatever the plan names by its number

ARGV[1] the plan, JSON. A key is named by its number in KEYS; all numbers to be written are strings,
        because Lua would print large ones as 1.7e+12.
  checks   [[key, field, value]]     the hash's field must have this value; '' means: must not exist
  exist    [[key, field]]            the hash's field must exist
  same     [[key, member, …]]        the sorted set must hold exactly these
  releases [[key, member]]           claims given up
  claims   [[key, from, to, member]] claims made: no other interval in this sorted set may overlap
  writes   [[command, key, …]]       run in this order
  phrases  [[texts, times, id, sealed, now]]  counted as said once more; of each event 1000 are kept
  by, kind, refs, mark               the journal's entry
  process                            who commits
  from                               number of the turn up to which the decision knew every record;
                                     missing when it was made right after a look at the journal
ARGV[2] how long the seen marker stays, in ms
ARGV[3] the journal's length, about

Reply  {'seen'}          applied before; nothing changed now
       {'stale', which}  a check or a claim failed; nothing changed
       {'done', n}       applied as turn number n
--]=]
local plan = cjson.decode(ARGV[1])

if redis.call('EXISTS', KEYS[1]) == 1 then
  return { 'seen' }
end

if plan.from then
  local n, process = string.match(redis.call('GET', KEYS[4]) or '0 -', '^(%d+) (.*)$')
  local isForeign = process ~= plan.process and tonumber(n) > plan.from
  if isForeign or tonumber(redis.call('GET', KEYS[2])) < plan.from then
    return { 'stale', 'records' }
  end
end

for _, check in ipairs(plan.checks) do
  local key, field, value = KEYS[check[1]], check[2], check[3]
  if (redis.call('HGET', key, field) or '') ~= value then
    return { 'stale', key .. ' ' .. field }
  end
end
for _, check in ipairs(plan.exist) do
  if redis.call('HEXISTS', KEYS[check[1]], check[2]) == 0 then
    return { 'stale', KEYS[check[1]] .. ' ' .. check[2] }
  end
end

for _, same in ipairs(plan.same) do
  local key = KEYS[same[1]]
  if redis.call('ZCARD', key) ~= #same - 1 then
    return { 'stale', key }
  end
  for i = 2, #same do
    if not redis.call('ZSCORE', key, same[i]) then
      return { 'stale', key }
    end
  end
end

local released = {}
for _, release in ipairs(plan.releases) do
  local key = KEYS[release[1]]
  released[key] = released[key] or { count = 0 }
  released[key][release[2]] = true
  released[key].count = released[key].count + 1
end

-- Within one set no two intervals overlap, so the one that begins last before `to` also ends last:
-- if it ends by `from`, all do. Those being released in this turn are passed over.
for _, claim in ipairs(plan.claims) do
  local key, from, to = KEYS[claim[1]], claim[2], claim[3]
  local free = released[key] or { count = 0 }
  local before =
    redis.call('ZREVRANGEBYSCORE', key, '(' .. to, '-inf', 'LIMIT', 0, free.count + 1)
  for _, member in ipairs(before) do
    if not free[member] then
      local ends = string.match(member, '^%d+%-(%d+)%-')
      if tonumber(ends) > tonumber(from) then
        return { 'stale', key .. ' ' .. member }
      end
      break
    end
  end
end

local n = redis.call('INCR', KEYS[2])
redis.call('XADD', KEYS[3], 'MAXLEN', '~', ARGV[3], n .. '-0',
  'by', plan.by, 'kind', plan.kind, 'refs', plan.refs, 'mark', plan.mark)
if plan.refs ~= '' then
  redis.call('SET', KEYS[4], n .. ' ' .. plan.process)
end
redis.call('SET', KEYS[1], n, 'PX', ARGV[2])
for _, release in ipairs(plan.releases) do
  redis.call('ZREM', KEYS[release[1]], release[2])
end
for _, claim in ipairs(plan.claims) do
  redis.call('ZADD', KEYS[claim[1]], claim[2], claim[4])
end
for _, write in ipairs(plan.writes) do
  redis.call(write[1], KEYS[write[2]], unpack(write, 3))
end
for _, phrase in ipairs(plan.phrases) do
  local texts, times, id = KEYS[phrase[1]], KEYS[phrase[2]], phrase[3]
  redis.call('HSETNX', texts, 't:' .. id, phrase[4])
  redis.call('HINCRBY', texts, 'n:' .. id, 1)
  redis.call('ZADD', times, phrase[5], id)
  local over = redis.call('ZCARD', times) - 1000
  if over > 0 then
    for _, oldest in ipairs(redis.call('ZRANGE', times, 0, over - 1)) do
      redis.call('ZREM', times, oldest)
      redis.call('HDEL', texts, 't:' .. oldest, 'n:' .. oldest)
    end
  end
end
return { 'done', n }
