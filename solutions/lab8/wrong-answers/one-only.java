// region: task-1
// caught by: three of five jobs are claimed, the oldest first, and are in flight
// says: you stopped early: go on until
byte[] payload =
    redis.call(
        jedis ->
            jedis.lmove(
                bytes(Keys.queue(queue)),
                bytes(list(queue)),
                ListDirection.RIGHT,
                ListDirection.LEFT));
return payload == null ? List.of() : List.of(payload);
