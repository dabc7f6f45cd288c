// region: task-1
// caught by: three of five jobs are claimed, the oldest first, and are in flight
// says: the payload became a String on its way
List<byte[]> claimed = new ArrayList<>();
while (claimed.size() < most) {
  String payload =
      redis.call(
          jedis ->
              jedis.lmove(
                  Keys.queue(queue), list(queue), ListDirection.RIGHT, ListDirection.LEFT));
  if (payload == null) {
    break;
  }
  claimed.add(bytes(payload));
}
return claimed;
