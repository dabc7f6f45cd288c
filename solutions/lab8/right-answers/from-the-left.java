// region: task-2
String script =
    """
    local gone = redis.call('LREM', KEYS[1], 1, ARGV[1])
    if gone ~= 1 then return 0 end
    """
        + Ending.LUA;
Object reply =
    redis.call(
        jedis ->
            jedis.eval(bytes(script), ending.keys(list(queue)), ending.args(payload)));
return ((Number) reply).intValue() == 1;
