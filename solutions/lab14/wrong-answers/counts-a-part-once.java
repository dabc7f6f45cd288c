// region: task-5
// caught by: a job of a part fails, dies, and succeeds at last: so does the parent
// says: count a part only once
// also says: has remembered in a key of south
// also says: c has succeeded, so all has succeeded
  boolean openIn(Batch parent) {
    Object isOpen =
        script(
            """
            if redis.call('HEXISTS', KEYS[3], 'opened') == 0 then return 0 end
            if redis.call('HEXISTS', KEYS[3], 'closed') == 1 then return 0 end
            if redis.call('HSETNX', KEYS[1], 'opened', 1) == 1 then
              redis.call('HSET', KEYS[1], 'parent', ARGV[1])
              redis.call('EXPIRE', KEYS[1], ARGV[3])
              redis.call('SADD', KEYS[2], ARGV[2])
              redis.call('EXPIRE', KEYS[2], ARGV[3])
            end
            return 1
            """,
            List.of(key("state"), parent.key("pending"), parent.key("state")),
            List.of(parent.bid, bid, "" + LIFE.toSeconds()));
    return isOpen.equals(1L);
  }

  void countInParent() {
    Map<String, String> state = redis.call(jedis -> jedis.hgetAll(key("state")));
    if (!state.containsKey("parent") || !state.containsKey("complete")) return;
    if (redis.call(jedis -> jedis.hsetnx(key("state"), "counted", "1")) == 0) return;
    Batch parent = new Batch(redis, state.get("parent"));
    if (state.containsKey("success")) {
      parent.succeeded(bid);
    } else if (state.containsKey("died")) {
      parent.died(bid, "a job of " + bid + " has died");
    } else {
      parent.failed(bid, "a job of " + bid + " has failed");
    }
    parent.callBack();
    parent.countInParent();
  }

  boolean addFrom(String jid, List<BatchJob> jobs) {
    List<String> args = new java.util.ArrayList<>(List.of(jid, "" + LIFE.toSeconds()));
    for (BatchJob job : jobs) {
      args.add(job.jid());
      args.add(job.payload());
    }
    Object added =
        script(
            """
            if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
            if redis.call('SISMEMBER', KEYS[2], ARGV[1]) == 0 then return 0 end
            for i = 3, #ARGV, 2 do
              redis.call('SADD', KEYS[2], ARGV[i])
              redis.call('LPUSH', KEYS[3], ARGV[i + 1])
            end
            redis.call('EXPIRE', KEYS[2], ARGV[2])
            return 1
            """,
            List.of(key("state"), key("pending"), QUEUE),
            args);
    return added.equals(1L);
  }
