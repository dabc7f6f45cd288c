// region: task-1
// caught by: another process acts between any two commands of add: no job is lost, or added after the close
// says: you look in one command whether it is open
private static final String OPEN =
    """
    if redis.call('HSETNX', KEYS[1], 'opened', 1) == 1 then
      redis.call('EXPIRE', KEYS[1], ARGV[1])
    end
    """;

private static final String ADD =
    """
    for i = 2, #ARGV, 2 do
      redis.call('SADD', KEYS[2], ARGV[i])
      redis.call('LPUSH', KEYS[3], ARGV[i + 1])
    end
    redis.call('EXPIRE', KEYS[2], ARGV[1])
    return 1
    """;

private static final String CLOSE =
    """
    if redis.call('HEXISTS', KEYS[1], 'opened') == 1 then
      redis.call('HSET', KEYS[1], 'closed', 1)
    end
    """;

/** Opens the batch. If it was opened before, nothing changes. */
void open() {
  script(OPEN, List.of(key("state")), List.of("" + LIFE.toSeconds()));
}

/**
 * Adds any number of jobs to the batch, and pushes them. Returns false, and does nothing, if the
 * batch is not open.
 */
boolean add(List<BatchJob> jobs) {
  Map<String, String> state = redis.call(jedis -> jedis.hgetAll(key("state")));
  if (!state.containsKey("opened") || state.containsKey("closed")) return false;
  return run(ADD, List.of("" + LIFE.toSeconds()), jobs);
}

private boolean run(String script, List<String> first, List<BatchJob> jobs) {
  List<String> args = new ArrayList<>(first);
  for (BatchJob job : jobs) {
    args.add(job.jid());
    args.add(job.payload());
  }
  return script(script, List.of(key("state"), key("pending"), QUEUE), args).equals(1L);
}

/** Closes the batch: the opener adds no more jobs. */
void close() {
  script(CLOSE, List.of(key("state")), List.of());
}

/** Returns how many jobs of the batch have not succeeded yet. */
long pending() {
  return redis.call(jedis -> jedis.scard(key("pending")));
}
