// region: task-2
// caught by: an empty queue: 0 s
// says: ask for the first one in a single command
long depth = new jobsinpractice.engine.admin.Queue(redis, "default").size();
String payload = redis.call(jedis -> jedis.lindex("queue:default", depth - 1));
if (payload == null) return 0;
var enqueued = java.util.regex.Pattern.compile("\"enqueued_at\":([0-9.E]+)").matcher(payload);
return enqueued.find()
    ? clock.instant().toEpochMilli() / 1000.0 - Double.parseDouble(enqueued.group(1))
    : 0;
