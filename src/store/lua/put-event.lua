--[[
Stores the event's record. Storing the same again changes nothing.

KEYS[1] event, hash   KEYS[2] seq   KEYS[3] journal, stream   KEYS[4] changed
ARGV[1] the record, JSON
ARGV[2] the journal's length, about
ARGV[3] mark of the journal's entry

Reply  n, the number of the journal's last entry
--]]
if redis.call('HGET', KEYS[1], 'rec') == ARGV[1] then
  return tonumber(redis.call('GET', KEYS[2]))
end
local n = redis.call('INCR', KEYS[2])
local version = redis.call('HINCRBY', KEYS[1], 'v', 1)
redis.call('HSET', KEYS[1], 'rec', ARGV[1])
redis.call('XADD', KEYS[3], 'MAXLEN', '~', ARGV[2], n .. '-0',
  'by', 'organiser', 'kind', 'event', 'refs', 'event:' .. version, 'mark', ARGV[3])
redis.call('SET', KEYS[4], n .. ' -')
return n
