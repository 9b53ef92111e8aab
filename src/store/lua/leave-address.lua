--[[
An address leaves one event. Where it is in no other one, nothing is kept of it; otherwise it stays
as dead as it was.

KEYS[1] directory entry, hash: see keys.ts
ARGV[1] event

Reply  1 it has left, 0 it was not there
--]]
local left = redis.call('HDEL', KEYS[1], 'in:' .. ARGV[1])
if redis.call('HGET', KEYS[1], 'at') == ARGV[1] then
  redis.call('HDEL', KEYS[1], 'at')
end
for _, field in ipairs(redis.call('HKEYS', KEYS[1])) do
  if string.sub(field, 1, 3) == 'in:' then
    return left
  end
end
redis.call('DEL', KEYS[1])
return left
