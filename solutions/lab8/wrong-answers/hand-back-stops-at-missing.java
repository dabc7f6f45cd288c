// region: task-5
// caught by: a paused process is recovered while it hands back: each job returns once
// says: the jobs behind it stayed there
for (byte[] job : redis.call(jedis -> jedis.lrange(Ending.bytes(list(queue)), 0, -1))) {
  if (!settle(queue, job, Ending.back(queue, job))) {
    return;
  }
}
