// region: task-1
// caught by: three of five jobs are claimed, the oldest first, and are in flight
// says: Does your code claim nothing if fewer jobs wait than that?
byte[] waiting = bytes(Keys.queue(queue));
List<byte[]> moved = new java.util.ArrayList<>();
boolean enough = redis.call(jedis -> jedis.llen(waiting)) >= most;
while (enough && moved.size() < most) {
  moved.add(
      redis.call(
          jedis ->
              jedis.lmove(
                  waiting,
                  bytes(list(queue)),
                  ListDirection.RIGHT,
                  ListDirection.LEFT)));
}
return moved;
