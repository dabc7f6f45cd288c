// region: task-5
// caught by: a job adds jobs to its own closed batch: the batch waits for them
// says: plan has succeeded, although its batch has not
boolean openIn(Batch parent) {
  Object opened =
      script(
          """
          if redis.call('HEXISTS', KEYS[2], 'opened') == 0
              or redis.call('HEXISTS', KEYS[2], 'closed') == 1 then
            return 0
          end
          if redis.call('HSETNX', KEYS[1], 'opened', 1) == 1 then
            redis.call('HSET', KEYS[1], 'parent', ARGV[3])
            redis.call('EXPIRE', KEYS[1], ARGV[1])
            redis.call('SADD', KEYS[3], ARGV[2])
            redis.call('EXPIRE', KEYS[3], ARGV[1])
          end
          return 1
          """,
          List.of(key("state"), parent.key("state"), parent.key("pending")),
          List.of("" + LIFE.toSeconds(), bid, parent.bid));
  return Long.valueOf(1).equals(opened);
}

void countInParent() {
  Map<String, String> state = redis.call(jedis -> jedis.hgetAll(key("state")));
  if (!state.containsKey("parent") || !state.containsKey("complete")) {
    return;
  }
  Batch parent = new Batch(redis, state.get("parent"));
  if (state.containsKey("success")) {
    parent.succeeded(bid);
  } else if (state.containsKey("death")) {
    parent.died(bid, "a job of " + bid + " has died");
  } else {
    parent.failed(bid, "a job of " + bid + " has failed");
  }
  parent.callBack();
  parent.countInParent();
}

boolean addFrom(String jid, List<BatchJob> jobs) {
  List<String> args = new java.util.ArrayList<>();
  args.add("" + LIFE.toSeconds());
  for (BatchJob job : jobs) {
    args.add(job.jid());
    args.add(job.payload());
  }
  Object added =
      script(
          """
          if redis.call('HEXISTS', KEYS[3], 'opened') == 0
              or redis.call('HEXISTS', KEYS[3], 'success') == 1 then
            return 0
          end
          for i = 2, #ARGV, 2 do
            redis.call('SADD', KEYS[1], ARGV[i])
            redis.call('LPUSH', KEYS[2], ARGV[i + 1])
          end
          redis.call('EXPIRE', KEYS[1], ARGV[1])
          return 1
          """,
          List.of(key("pending"), QUEUE, key("state")),
          args);
  return Long.valueOf(1).equals(added);
}
