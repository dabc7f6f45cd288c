// region: task-1
// caught by: a claim of any size moves the oldest jobs of its queue
// says: so the range is the whole queue
// also says: both still wait, so they will run twice
    // all of them in one round trip: read the last `most`, cut them off, and put them in flight
    String script =
        """
        local jobs = redis.call('LRANGE', KEYS[1], ARGV[1], -1)
        redis.call('LTRIM', KEYS[1], 0, ARGV[2])
        for i = #jobs, 1, -1 do redis.call('LPUSH', KEYS[2], jobs[i]) end
        return jobs
        """;
    Object answer =
        redis.call(
            jedis ->
                jedis.eval(
                    bytes(script),
                    List.of(bytes(Keys.queue(queue)), bytes(list(queue))),
                    List.of(bytes("" + -most), bytes("" + (-most - 1)))));
    List<byte[]> claimed = new java.util.ArrayList<>();
    for (Object payload : (List<?>) answer) {
      claimed.add(0, (byte[]) payload);
    }
    return claimed;
