--[[
A holder could not show a notice: the lease is nobody's, and nobody gets it before the time given.

KEYS[1] lease, hash
ARGV[1] holder   ARGV[2] until, ms

Reply  1 put off, 0 somebody else holds it
--]]
if redis.call('HGET', KEYS[1], 'holder') ~= ARGV[1] then
  return 0
end
redis.call('HSET', KEYS[1], 'holder', '', 'until', ARGV[2])
return 1
