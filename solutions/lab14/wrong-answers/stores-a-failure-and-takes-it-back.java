// region: task-4
// caught by: another worker acts between any two commands: never complete too early
// says: for a moment a was among the failures
private static final String FAILED =
    """
    redis.call('HSET', KEYS[3], ARGV[1], ARGV[2])
    redis.call('EXPIRE', KEYS[3], ARGV[3])
    """;

/** Counts a job that has run and failed, and will be retried. */
void failed(String jid, String error) {
  failed(jid, error, "");
}

/** Counts a job that has failed for the last time: it goes to the dead set. */
void died(String jid, String error) {
  failed(jid, error, "died");
}

private void failed(String jid, String error, String died) {
  List<String> keys = List.of(key("state"), key("pending"), key("failures"));
  script(FAILED, keys, List.of(jid, error, "" + LIFE.toSeconds()));
  script(
      """
      if redis.call('SISMEMBER', KEYS[2], ARGV[1]) == 0 then
        redis.call('HDEL', KEYS[3], ARGV[1])
      elseif ARGV[2] == 'died' then
        redis.call('HSET', KEYS[1], 'died', 1)
      end
      """,
      keys,
      List.of(jid, died));
}

/** Returns the last error of each job that has failed and has not succeeded since, by jid. */
Map<String, String> failures() {
  return redis.call(jedis -> jedis.hgetAll(key("failures")));
}
