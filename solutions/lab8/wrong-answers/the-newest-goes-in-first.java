// region: task-1
// caught by: three of five jobs are claimed, the oldest first, and are in flight
// says: or the newest job first
    String script =
        """
        if ARGV[1] == '0' then return {} end
        local jobs = redis.call('LRANGE', KEYS[1], -ARGV[1], -1)
        redis.call('LTRIM', KEYS[1], 0, -1 - ARGV[1])
        for i = 1, #jobs do redis.call('LPUSH', KEYS[2], jobs[i]) end
        return jobs
        """;
    Object answer =
        redis.call(
            jedis ->
                jedis.eval(
                    bytes(script),
                    List.of(bytes(Keys.queue(queue)), bytes(list(queue))),
                    List.of(bytes("" + most))));
    List<byte[]> claimed = new java.util.ArrayList<>();
    for (Object payload : (List<?>) answer) {
      claimed.add(0, (byte[]) payload);
    }
    return claimed;
