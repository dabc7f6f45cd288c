// region: task-1
// caught by: a claim of any size moves the oldest jobs of its queue
// says: your code returned fewer
int before = (int) (long) redis.call(jedis -> jedis.llen(bytes(list(queue))));
int moved = 0;
while (moved < most && redis.call(jedis -> jedis.rpoplpush(bytes(Keys.queue(queue)), bytes(list(queue)))) != null) {
  moved++;
}
int n = Math.min(moved, 100);
List<byte[]> newest = n == 0 ? List.of() : redis.call(jedis -> jedis.lrange(bytes(list(queue)), 0, n - 1));
List<byte[]> claimed = new ArrayList<>(newest);
java.util.Collections.reverse(claimed);
return claimed;
