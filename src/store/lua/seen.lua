--[[
Notes up to which entry a log was fetched. Never goes back, and is kept only beside a log.

KEYS[1] numbers by key, hash   KEYS[2] log, list
ARGV[1] number of the entry

Reply  the number noted
--]]
local noted = tonumber(redis.call('HGET', KEYS[1], 'seen') or '0')
local upTo = math.min(tonumber(ARGV[1]), redis.call('LLEN', KEYS[2]))
if upTo > noted then
  redis.call('HSET', KEYS[1], 'seen', upTo)
  noted = upTo
end
return noted
