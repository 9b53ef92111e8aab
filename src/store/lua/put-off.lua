--[[
A holder could not show a notice: the lease is nobody's, and nobody gets it before the time given.
The person counts as waiting since then, so that those behind are not kept from a sweeper.

KEYS[1] lease, hash   KEYS[2] waiting, sorted set
ARGV[1] holder   ARGV[2] until, ms   ARGV[3] person

Reply  1 put off, 0 somebody else holds it
--]]
if redis.call('HGET', KEYS[1], 'holder') ~= ARGV[1] then
  return 0
end
redis.call('HSET', KEYS[1], 'holder', '', 'until', ARGV[2])
redis.call('ZADD', KEYS[2], 'XX', ARGV[2], ARGV[3])
return 1
