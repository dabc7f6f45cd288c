// region: task-2
// caught by: a job in flight is settled once, and any other job not at all
// says: Does your code remember which jobs it has settled?
if (!settledBefore.add(new String(payload, java.nio.charset.StandardCharsets.ISO_8859_1))) {
  return false;
}
return take(queue, payload, ending);
}

private final java.util.Set<String> settledBefore = new java.util.HashSet<>();

private boolean take(String queue, byte[] payload, Ending ending) {
  String script =
      "if redis.call('LREM', KEYS[1], -1, ARGV[1]) == 0 then return 0 end\n" + Ending.LUA;
  List<byte[]> keys = ending.keys(list(queue));
  List<byte[]> args = ending.args(payload);
  return redis.call(jedis -> jedis.eval(bytes(script), keys, args)).equals(1L);
