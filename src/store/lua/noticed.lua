--[[
A notice was shown: the next may follow. Only the oldest notice can be taken off, so that a holder
who comes late, after somebody else went on, takes nothing away.

KEYS[1] outbox, list   KEYS[2] waiting, sorted set   KEYS[3] person, hash
ARGV[1] person   ARGV[2] id of the notice   ARGV[3] now, ms
ARGV[4] the choices shown, sealed; '' for none

Reply  1 taken off, 0 it was not the oldest
--]]
local notice = redis.call('LINDEX', KEYS[1], 0)
if not notice or cjson.decode(notice).id ~= ARGV[2] then
  return 0
end
redis.call('LPOP', KEYS[1])
redis.call('ZADD', KEYS[2], 'XX', ARGV[3], ARGV[1])
-- Choices of a person who was erased meanwhile must not bring their record back.
if ARGV[4] ~= '' and redis.call('HEXISTS', KEYS[3], 'v') == 1 then
  redis.call('HSET', KEYS[3], 'nt', ARGV[4])
  -- Whoever holds the conversation as it was has to read it again.
  redis.call('HINCRBY', KEYS[3], 'sv', 1)
end
return 1
