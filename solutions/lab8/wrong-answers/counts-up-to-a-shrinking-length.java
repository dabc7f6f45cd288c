// region: task-5
// caught by: at TERM, running jobs are handed back in their order, and finished jobs are not
// says: does your loop compare with the length of the list
byte[] mine = bytes(list(queue));
int moved = 0;
while (moved < redis.call(jedis -> jedis.llen(mine))) {
  byte[] job = redis.call(jedis -> jedis.lindex(mine, 0));
  settle(queue, job, Ending.back(queue, job));
  moved++;
}
