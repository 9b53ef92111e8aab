--[[
Somebody wants to send one part of a parcel. Parts go one after the other: whoever begins one has sent
the one before it, which need not be said apart.

KEYS[1] parts of the parcel, hash: "<part>" → 'sent', 'unknown' or the ms at which sending began;
        "<part>:times" → how often it ended in the dark
ARGV[1] part   ARGV[2] now, ms   ARGV[3] ms after which whoever had begun is gone   ARGV[4] kept, ms

Reply  {'sent', 0}           it has arrived
       {'under way', until}  somebody is at it; until when they may be, as text
       {'begun', times}      the caller sends it; so often it may have arrived already
--]]
local state = redis.call('HGET', KEYS[1], ARGV[1])
local times = tonumber(redis.call('HGET', KEYS[1], ARGV[1] .. ':times') or '0')
if state == 'sent' then
  return { 'sent', 0 }
end
if state and state ~= 'unknown' then
  local untilMs = tonumber(state) + tonumber(ARGV[3])
  if untilMs > tonumber(ARGV[2]) then
    return { 'under way', string.format('%.0f', untilMs) }
  end
  times = redis.call('HINCRBY', KEYS[1], ARGV[1] .. ':times', 1)
end
local before = ARGV[1] - 1
local last = before >= 0 and redis.call('HGET', KEYS[1], string.format('%d', before))
if last and last ~= 'unknown' then
  redis.call('HSET', KEYS[1], string.format('%d', before), 'sent')
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return { 'begun', times }
