// region: task-5
while (redis.call(
        jedis ->
            jedis.lmove(
                bytes(list(queue)),
                bytes(Keys.queue(queue)),
                ListDirection.LEFT,
                ListDirection.RIGHT))
    != null) {
  System.out.println("handed one job back");
}
