// region: task-1
return java.util.stream.Stream.generate(
        () ->
            redis.call(
                jedis ->
                    jedis.lmove(
                        bytes(Keys.queue(queue)),
                        bytes(list(queue)),
                        ListDirection.RIGHT,
                        ListDirection.LEFT)))
    .limit(most)
    .takeWhile(java.util.Objects::nonNull)
    .toList();
