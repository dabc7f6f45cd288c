// region: task-1
// caught by: another worker claims between any two commands of a claim: no job goes to both
// says: you looked at a job by one command
List<byte[]> claimed = new ArrayList<>();
while (claimed.size() < most) {
  byte[] oldest = redis.call(jedis -> jedis.lindex(bytes(Keys.queue(queue)), -1));
  if (oldest == null) {
    break;
  }
  redis.call(jedis -> jedis.lmove(bytes(Keys.queue(queue)), bytes(list(queue)), ListDirection.RIGHT, ListDirection.LEFT));
  claimed.add(oldest);
}
return claimed;
