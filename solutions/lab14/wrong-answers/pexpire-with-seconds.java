// region: task-1
// caught by: the opener is killed at each command: each key has a time to live
// says: a thousandth of 30 days
void open() {
  script(
      """
      if redis.call('HSETNX', KEYS[1], 'opened', 1) == 1 then
        redis.call('PEXPIRE', KEYS[1], ARGV[1])
      end
      """,
      List.of(key("state")),
      List.of("" + LIFE.toSeconds()));
}

boolean add(List<BatchJob> jobs) {
  List<String> args = new java.util.ArrayList<>();
  args.add("" + LIFE.toSeconds());
  for (BatchJob job : jobs) {
    args.add(job.jid());
    args.add(job.payload());
  }
  Object added =
      script(
          """
          if redis.call('HEXISTS', KEYS[1], 'opened') == 0
              or redis.call('HEXISTS', KEYS[1], 'closed') == 1 then
            return 0
          end
          for i = 2, #ARGV, 2 do
            redis.call('SADD', KEYS[2], ARGV[i])
            redis.call('LPUSH', KEYS[3], ARGV[i + 1])
          end
          redis.call('PEXPIRE', KEYS[2], ARGV[1])
          return 1
          """,
          List.of(key("state"), key("pending"), QUEUE),
          args);
  return Long.valueOf(1).equals(added);
}

void close() {
  script(
      """
      if redis.call('HEXISTS', KEYS[1], 'opened') == 1 then
        redis.call('HSET', KEYS[1], 'closed', 1)
      end
      """,
      List.of(key("state")),
      List.of());
}

long pending() {
  return redis.call(jedis -> jedis.scard(key("pending")));
}
// region: task-5
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
  args.add(jid);
  for (BatchJob job : jobs) {
    args.add(job.jid());
    args.add(job.payload());
  }
  Object added =
      script(
          """
          if redis.call('SISMEMBER', KEYS[1], ARGV[2]) == 0 then
            return 0
          end
          for i = 3, #ARGV, 2 do
            redis.call('SADD', KEYS[1], ARGV[i])
            redis.call('LPUSH', KEYS[2], ARGV[i + 1])
          end
          redis.call('EXPIRE', KEYS[1], ARGV[1])
          return 1
          """,
          List.of(key("pending"), QUEUE),
          args);
  return Long.valueOf(1).equals(added);
}
