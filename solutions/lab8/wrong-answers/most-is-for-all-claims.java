// region: task-1
// caught by: three of five jobs are claimed, the oldest first, and are in flight
// says: Does your code count those against `most`?
byte[] mine = bytes(list(queue));
List<byte[]> moved = new java.util.ArrayList<>();
while (redis.call(jedis -> jedis.llen(mine)) < most) {
  byte[] job =
      redis.call(
          jedis ->
              jedis.lmove(
                  bytes(Keys.queue(queue)),
                  mine,
                  ListDirection.RIGHT,
                  ListDirection.LEFT));
  if (job == null) break;
  moved.add(job);
}
return moved;
