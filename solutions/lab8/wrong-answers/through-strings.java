// region: task-1
// caught by: 3 of 5 jobs are claimed, the longest waiting first, and are in flight
// says: it was made a String on its way
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
