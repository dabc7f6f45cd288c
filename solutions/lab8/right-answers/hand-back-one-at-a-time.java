// region: task-2
byte[] script =
    bytes("if redis.call('LREM', KEYS[1], 1, ARGV[1]) > 0 then\n" + Ending.LUA + "\nend\nreturn 0");
Object answer =
    redis.call(jedis -> jedis.eval(script, ending.keys(list(queue)), ending.args(payload)));
boolean settled = answer instanceof Long number && number == 1;
if (!settled) {
  System.out.println("not in flight any more: " + Ending.jid(queue, payload));
}
return settled;
// region: task-5
int returned = 0;
for (byte[] next = leftmost(queue); next != null; next = leftmost(queue)) {
  if (settle(queue, next, Ending.back(queue, next))) {
    returned++;
  }
}
if (returned > 0) {
  System.out.println(returned + " handed back to " + queue);
}
}

private byte[] leftmost(String queue) {
  return redis.call(jedis -> jedis.lindex(bytes(list(queue)), 0));
