// region: task-1
// caught by: another process acts between any two commands of add: no job is lost, or added after the close
// says: write back what it has read plus its own
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
      redis.call('LPUSH', KEYS[3], ARGV[i + 1])
    end
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
  String before = redis.call(jedis -> jedis.get(key("list")));
  java.util.Set<String> jids = new java.util.TreeSet<>();
  if (before != null && !before.isEmpty()) jids.addAll(List.of(before.split(" ")));
  jobs.forEach(job -> jids.add(job.jid()));
  if (redis.call(jedis -> jedis.hexists(key("state"), "closed"))) return false;
  if (!redis.call(jedis -> jedis.hexists(key("state"), "opened"))) return false;
  redis.call(jedis -> jedis.setex(key("list"), LIFE.toSeconds(), String.join(" ", jids)));
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
  String list = redis.call(jedis -> jedis.get(key("list")));
  return list == null || list.isEmpty() ? 0 : list.split(" ").length;
}
