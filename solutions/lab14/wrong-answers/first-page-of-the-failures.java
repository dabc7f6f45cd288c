// region: task-4
// caught by: a job has failed three times, and two jobs have not run: not complete
// says: HSCAN returns one page and a cursor
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
      if redis.call('SISMEMBER', KEYS[1], ARGV[1]) == 0 then
        return
      end
      redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
      redis.call('EXPIRE', KEYS[2], ARGV[3])
      if redis.call('EXISTS', KEYS[3]) == 1 then
        redis.call('HSET', KEYS[3], 'died', 1)
      end
      """,
      List.of(key("pending"), key("failures"), key("state")),
      List.of(jid, error, "" + LIFE.toSeconds()));
}

Map<String, String> failures() {
  Map<String, String> errors = new java.util.TreeMap<>();
  for (Map.Entry<String, String> failure :
      redis.call(jedis -> jedis.hscan(key("failures"), "0").getResult())) {
    errors.put(failure.getKey(), failure.getValue());
  }
  return errors;
}
