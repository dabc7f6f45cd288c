// region: task-2
// caught by: a job of another batch, or of a batch that has expired, changes nothing
// says: a late job has created a key
private static final String SUCCEEDED =
    """
    redis.call('SREM', KEYS[1], ARGV[1])
    redis.call('SADD', KEYS[3], ARGV[1])
    redis.call('EXPIRE', KEYS[3], 86400)
    redis.call('HDEL', KEYS[2], ARGV[1])
    """;

/** Counts a job that has succeeded. A job counts once, however often it runs. */
void succeeded(String jid) {
  script(SUCCEEDED, List.of(key("pending"), key("failures"), key("done")), List.of(jid));
}
