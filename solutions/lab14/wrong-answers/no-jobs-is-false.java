// region: task-1
// caught by: three jobs are added: all of them are pushed, and all of them are pending
// says: There was nothing to add
private static final String OPEN =
    """
    if redis.call('HSETNX', KEYS[1], 'opened', 1) == 1 then
      redis.call('EXPIRE', KEYS[1], ARGV[1])
    end
    """;

private static final String ADD =
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

private static final String CLOSE =
    """
    if redis.call('HEXISTS', KEYS[1], 'opened') == 1 then
      redis.call('HSET', KEYS[1], 'closed', 1)
    end
    """;

void open() {
  script(OPEN, List.of(key("state")), List.of("" + LIFE.toSeconds()));
}

boolean add(List<BatchJob> jobs) {
  if (jobs.isEmpty()) return false;
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

void close() {
  script(CLOSE, List.of(key("state")), List.of());
}

long pending() {
  return redis.call(jedis -> jedis.scard(key("pending")));
}
