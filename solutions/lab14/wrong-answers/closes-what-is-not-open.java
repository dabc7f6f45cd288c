// region: task-1
// caught by: a batch that is not open: add returns false, and pushes nothing
// says: close does nothing to a batch that was not opened
void open() {
  String text =
      """
      if redis.call('HSETNX', KEYS[1], 'opened', 1) == 1 then
        redis.call('EXPIRE', KEYS[1], ARGV[1])
      end
      """;
  script(text, List.of(key("state")), List.of("" + LIFE.toSeconds()));
}

boolean add(List<BatchJob> jobs) {
  String text =
      """
      if redis.call('HEXISTS', KEYS[1], 'opened') == 0 then return 0 end
      if redis.call('HEXISTS', KEYS[1], 'closed') == 1 then return 0 end
      for i = 2, #ARGV, 2 do
        redis.call('SADD', KEYS[2], ARGV[i])
        redis.call('LPUSH', KEYS[3], ARGV[i + 1])
      end
      redis.call('EXPIRE', KEYS[2], ARGV[1])
      return 1
      """;
  List<String> args = new java.util.ArrayList<>();
  args.add("" + LIFE.toSeconds());
  for (BatchJob job : jobs) {
    args.add(job.jid());
    args.add(job.payload());
  }
  return (Long) script(text, List.of(key("state"), key("pending"), QUEUE), args) == 1;
}

void close() {
  redis.call(jedis -> jedis.hset(key("state"), "closed", "1"));
}

long pending() {
  return redis.call(jedis -> jedis.scard(key("pending")));
}

// region: task-5
boolean openIn(Batch parent) {
  String text =
      """
      if redis.call('HEXISTS', KEYS[1], 'opened') == 0 then return 0 end
      if redis.call('HEXISTS', KEYS[1], 'closed') == 1 then return 0 end
      if redis.call('HSETNX', KEYS[3], 'opened', 1) == 1 then
        redis.call('HSET', KEYS[3], 'parent', ARGV[3])
        redis.call('EXPIRE', KEYS[3], ARGV[1])
        redis.call('SADD', KEYS[2], ARGV[2])
        redis.call('EXPIRE', KEYS[2], ARGV[1])
      end
      return 1
      """;
  List<String> keys = List.of(parent.key("state"), parent.key("pending"), key("state"));
  return (Long) script(text, keys, List.of("" + LIFE.toSeconds(), bid, parent.bid)) == 1;
}

void countInParent() {
  Map<String, String> state = redis.call(jedis -> jedis.hgetAll(key("state")));
  if (!state.containsKey("parent") || !state.containsKey("complete")) return;
  Batch parent = new Batch(redis, state.get("parent"));
  if (state.containsKey("success")) {
    parent.succeeded(bid);
  } else if (state.containsKey("death")) {
    parent.died(bid, "a job of batch " + bid + " has died");
  } else {
    parent.failed(bid, "a job of batch " + bid + " has failed");
  }
  parent.callBack();
  parent.countInParent();
}

boolean addFrom(String jid, List<BatchJob> jobs) {
  String text =
      """
      if redis.call('SISMEMBER', KEYS[1], ARGV[2]) == 0 then return 0 end
      for i = 3, #ARGV, 2 do
        redis.call('SADD', KEYS[1], ARGV[i])
        redis.call('LPUSH', KEYS[2], ARGV[i + 1])
      end
      redis.call('EXPIRE', KEYS[1], ARGV[1])
      return 1
      """;
  List<String> args = new java.util.ArrayList<>();
  args.add("" + LIFE.toSeconds());
  args.add(jid);
  for (BatchJob job : jobs) {
    args.add(job.jid());
    args.add(job.payload());
  }
  return (Long) script(text, List.of(key("pending"), QUEUE), args) == 1;
}
