// region: task-1
// caught by: a claim of any size moves the oldest jobs of its queue
// says: Is there a limit of your own in it?
List<byte[]> claimed = new ArrayList<>();
while (claimed.size() < most && claimed.size() < 50) {
  byte[] payload =
      redis.call(
          jedis ->
              jedis.lmove(
                  bytes(Keys.queue(queue)),
                  bytes(list(queue)),
                  ListDirection.RIGHT,
                  ListDirection.LEFT));
  if (payload == null) {
    break;
  }
  claimed.add(payload);
}
return claimed;
