// region: task-4
// caught by: one process of the fleet has the turn, and the turn expires
// says: Redis knows that the turn is free
private volatile boolean refused;

boolean takeTurn() {
  if (refused) {
    return false;
  }
  SetParams ifFree = SetParams.setParams().nx().px(turn.toMillis());
  boolean mine =
      redis.call(jedis -> jedis.set(TURN, identity, ifFree)) != null
          || identity.equals(redis.call(jedis -> jedis.get(TURN)));
  refused = !mine;
  return mine;
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
