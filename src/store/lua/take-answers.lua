--[[
Answers that nobody has sent, each leased to the caller.

KEYS[1] unsent, sorted set   KEYS[2] answers, hash
ARGV[1] committed before, ms   ARGV[2] leased until, ms   ARGV[3] at most so many

Reply  {turn, JSON, turn, JSON, …}
--]]
local taken = {}
local turns = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', '(' .. ARGV[1], 'LIMIT', 0, ARGV[3])
for _, turn in ipairs(turns) do
  local answer = redis.call('HGET', KEYS[2], turn)
  if answer then
    redis.call('ZADD', KEYS[1], ARGV[2], turn)
    taken[#taken + 1] = turn
    taken[#taken + 1] = answer
  else
    redis.call('ZREM', KEYS[1], turn)
  end
end
return taken
