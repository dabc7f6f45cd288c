// region: task-2
// caught by: the oldest job in default has waited 42 s
// says: which key and which index does your code read
String payload = redis.call(jedis -> jedis.lindex("default", -1));
int at = payload.indexOf("\"enqueued_at\":") + 14;
String rest = payload.substring(at).split("[,}]")[0];
return clock.millis() / 1000.0 - Double.parseDouble(rest);
