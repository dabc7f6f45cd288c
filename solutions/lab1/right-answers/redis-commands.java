// region: task-2
String payload = redis.call(jedis -> jedis.lindex("queue:default", -1));
if (payload == null) return 0;
var enqueued = java.util.regex.Pattern.compile("\"enqueued_at\":([0-9.E]+)").matcher(payload);
if (!enqueued.find()) throw new IllegalStateException(payload);
return clock.instant().toEpochMilli() / 1000.0 - Double.parseDouble(enqueued.group(1));
