--[[
Adds an entry to the log of one address, once for each key, and tells those who watch.

KEYS[1] log, list   KEYS[2] numbers by key, hash   KEYS[3] person, hash
ARGV[1] key   ARGV[2] entry, sealed
ARGV[3] '' when sealed with the person's key: the person must exist. Otherwise the log is a farewell
        and goes away after so many ms
ARGV[4] channel   ARGV[5] address

Reply  the entry's number, from 1; 0 when the person does not exist
--]]
local number = redis.call('HGET', KEYS[2], 'k:' .. ARGV[1])
if number then
  return tonumber(number)
end
local farewell = ARGV[3] ~= ''
if not farewell and redis.call('HEXISTS', KEYS[3], 'v') == 0 then
  return 0
end
local n = redis.call('RPUSH', KEYS[1], ARGV[2])
redis.call('HSET', KEYS[2], 'k:' .. ARGV[1], n)
for i = 1, 2 do
  if farewell then
    redis.call('PEXPIRE', KEYS[i], ARGV[3])
  else
    redis.call('PERSIST', KEYS[i])
  end
end
redis.call('PUBLISH', ARGV[4], ARGV[5])
return n
