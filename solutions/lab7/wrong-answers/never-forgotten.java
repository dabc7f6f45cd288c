// region: task-4
// caught by: the pause doubles after each short life, and ends with a long one
// says: no longer count
boolean takeTurn() {
  SetParams ifFree = SetParams.setParams().nx().px(turn.toMillis());
  return redis.call(jedis -> jedis.set(TURN, identity, ifFree)) != null
      || identity.equals(redis.call(jedis -> jedis.get(TURN)));
}

static Duration pause(List<Duration> lives) {
  long seconds = 0;
  for (Duration life : lives) {
    if (life.compareTo(LIFE) < 0) {
      seconds = Math.min(30, seconds == 0 ? 1 : seconds * 2);
    }
  }
  return Duration.ofSeconds(seconds);
}
