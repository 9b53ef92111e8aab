--[[
What became of one part of a parcel.

KEYS[1] parts of the parcel, hash: see begin-part
ARGV[1] part   ARGV[2] 'sent', 'unsent' (certainly not arrived) or 'unknown'

Reply  1 noted, 0 the parcel is not known (any more)
--]]
if redis.call('EXISTS', KEYS[1]) == 0 then
  return 0
end
if ARGV[2] == 'unsent' then
  redis.call('HDEL', KEYS[1], ARGV[1])
  return 1
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
if ARGV[2] == 'unknown' then
  redis.call('HINCRBY', KEYS[1], ARGV[1] .. ':times', 1)
end
return 1
