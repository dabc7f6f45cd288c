// region: task-4
// caught by: one process of the fleet has the turn, and the turn expires
// says: keep nothing about it in a field
private long until;

boolean takeTurn() {
  long now = System.nanoTime() / 1_000_000;
  if (now < until) {
    return true;
  }
  SetParams ifFree = SetParams.setParams().nx().px(turn.toMillis());
  if (redis.call(jedis -> jedis.set(TURN, identity, ifFree)) != null) {
    until = now + turn.toMillis();
    return true;
  }
  return identity.equals(redis.call(jedis -> jedis.get(TURN)));
}

static Duration pause(List<Duration> lives) {
  Duration pause = Duration.ZERO;
  for (Duration life : lives) {
    if (life.compareTo(LIFE) >= 0) {
      pause = Duration.ZERO;
      continue;
    }
    Duration twice = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
    pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }
  return pause;
}
