// region: task-2
// caught by: a person retries the dead job, and it succeeds: then the batch succeeds
// says: A later success does not undo it
private static final String SUCCEEDED =
    """
    redis.call('SREM', KEYS[1], ARGV[1])
    redis.call('HDEL', KEYS[2], ARGV[1])
    if redis.call('HLEN', KEYS[2]) == 0 then redis.call('HDEL', KEYS[3], 'died') end
    """;

void succeeded(String jid) {
  script(SUCCEEDED, List.of(key("pending"), key("failures"), key("state")), List.of(jid));
}
