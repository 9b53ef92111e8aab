--[[
Nothing arrives at an address any more. Of an address that is nobody's nothing is kept: a farewell
to somebody erased may be what did not arrive.

KEYS[1] directory entry, hash: see keys.ts

Reply  1 noted, 0 the address is nobody's
--]]
if redis.call('EXISTS', KEYS[1]) == 0 then
  return 0
end
redis.call('HSET', KEYS[1], 'dead', '1')
return 1
