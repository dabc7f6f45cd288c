// region: task-1
// caught by: another worker claims between any two commands of a claim: no job goes to both
// says: stop at null, whatever you had counted
long waiting = redis.call(jedis -> jedis.llen(Keys.queue(queue)));
List<byte[]> claimed = new ArrayList<>();
for (int i = 0; i < Math.min(most, waiting); i++) {
  claimed.add(redis.call(jedis -> jedis.lmove(bytes(Keys.queue(queue)), bytes(list(queue)), ListDirection.RIGHT, ListDirection.LEFT)));
}
return claimed;
