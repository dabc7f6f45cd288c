// region: task-4
// caught by: two of three jobs die: one death, one complete, and no success
// says: died must also store the job and its error
void failed(String jid, String error) {
  script(
      """
      if redis.call('SISMEMBER', KEYS[1], ARGV[1]) == 0 then
        return
      end
      redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
      redis.call('EXPIRE', KEYS[2], ARGV[3])
      """,
      List.of(key("pending"), key("failures")),
      List.of(jid, error, "" + LIFE.toSeconds()));
}

void died(String jid, String error) {
  script(
      """
      if redis.call('SISMEMBER', KEYS[1], ARGV[1]) == 1 then
        redis.call('HSET', KEYS[2], 'died', 1)
      end
      """,
      List.of(key("pending"), key("state")),
      List.of(jid));
}

Map<String, String> failures() {
  return redis.call(jedis -> jedis.hgetAll(key("failures")));
}
