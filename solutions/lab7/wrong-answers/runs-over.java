// region: task-4
// caught by: the pause doubles after each short life, and ends with a long one
// says: did a number overflow
boolean takeTurn() {
  SetParams ifFree = SetParams.setParams().nx().px(turn.toMillis());
  return redis.call(jedis -> jedis.set(TURN, identity, ifFree)) != null
      || identity.equals(redis.call(jedis -> jedis.get(TURN)));
}

static Duration pause(List<Duration> lives) {
  int brief = 0;
  for (Duration life : lives) {
    brief = life.compareTo(LIFE) >= 0 ? 0 : brief + 1;
  }
  if (brief == 0) {
    return Duration.ZERO;
  }
  int seconds = brief == 100 ? 1 << 31 : 1 << (brief - 1);
  return seconds > 30 ? LONGEST_PAUSE : Duration.ofSeconds(seconds);
}
