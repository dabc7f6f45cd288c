// region: task-5
// caught by: any in-flight list is handed back to its own queue, in its order
// says: settle removes the rightmost equal one
int returned = 0;
for (byte[] next = leftmost(queue); next != null; next = leftmost(queue)) {
  if (settle(queue, next, Ending.back(queue, next))) {
    returned++;
  }
}
if (returned > 0) {
  System.out.println(returned + " handed back to " + queue);
}
}

private byte[] leftmost(String queue) {
  return redis.call(jedis -> jedis.lindex(bytes(list(queue)), 0));
