--[[
The oldest notice of one person, for one holder at a time. An empty outbox is let go in the same
step, so that a notice written right after finds nobody who is about to leave.

KEYS[1] outbox, list   KEYS[2] lease, hash   KEYS[3] waiting, sorted set
ARGV[1] person   ARGV[2] holder   ARGV[3] now, ms   ARGV[4] the lease lasts until, ms

Reply  {'held'}           somebody else is at it
       {'none'}           nothing waits; the lease is given up
       {'notice', JSON}   to be shown; it stays until `noticed`
--]]
local lease = redis.call('HMGET', KEYS[2], 'holder', 'until')
local held = lease[1] and lease[1] ~= ARGV[2] and tonumber(lease[2]) > tonumber(ARGV[3])
if held then
  return { 'held' }
end
local notice = redis.call('LINDEX', KEYS[1], 0)
if not notice then
  redis.call('DEL', KEYS[2])
  redis.call('ZREM', KEYS[3], ARGV[1])
  return { 'none' }
end
redis.call('HSET', KEYS[2], 'holder', ARGV[2], 'until', ARGV[4])
return { 'notice', notice }
