// region: task-2
// caught by: one of three jobs fails: complete, and no success before its retry has succeeded
// says: forget its error
private static final String SUCCEEDED =
    """
    redis.call('SREM', KEYS[1], ARGV[1])
    """;

/** Counts a job that has succeeded. A job counts once, however often it runs. */
void succeeded(String jid) {
  script(SUCCEEDED, List.of(key("pending"), key("failures")), List.of(jid));
}
