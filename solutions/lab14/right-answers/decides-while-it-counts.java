// region: task-2
void succeeded(String jid) {
  String script =
      """
      redis.call('SREM', KEYS[1], ARGV[1])
      redis.call('HDEL', KEYS[2], ARGV[1])
      """;
  script(script, List.of(key("pending"), key("failures")), List.of(jid));
  callBack();
}
