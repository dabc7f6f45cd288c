// region: task-1
// caught by: three of five jobs are claimed, the oldest first, and are in flight
// says: a claim moves and returns them
List<byte[]> claimed = new ArrayList<>();
while (claimed.size() < most) {
  byte[] payload =
      redis.call(jedis -> jedis.lmove(bytes(Keys.queue(queue)), bytes(list(queue)), ListDirection.RIGHT, ListDirection.LEFT));
  if (payload == null) {
    break;
  }
  try {
    jobsinpractice.engine.Job.parse(payload, queue);
    claimed.add(payload);
  } catch (jobsinpractice.engine.MalformedPayload e) {
    // not a job
  }
}
return claimed;
