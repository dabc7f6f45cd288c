// region: task-1
// caught by: 3 of 5 jobs are claimed, the longest waiting first, and are in flight
// says: go on until there are so many
byte[] payload =
    redis.call(
        jedis ->
            jedis.lmove(
                bytes(Keys.queue(queue)),
                bytes(list(queue)),
                ListDirection.RIGHT,
                ListDirection.LEFT));
return payload == null ? List.of() : List.of(payload);
