// region: task-4
// caught by: while Redis is away, no process gets the turn
// says: Is an error a yes in your code
boolean takeTurn() {
  SetParams ifFree = SetParams.setParams().nx().px(turn.toMillis());
  try {
    return redis.call(jedis -> jedis.set(TURN, identity, ifFree)) != null
        || identity.equals(redis.call(jedis -> jedis.get(TURN)));
  } catch (RuntimeException e) {
    return true;
  }
}

static Duration pause(List<Duration> lives) {
  Duration pause = Duration.ZERO;
  for (Duration life : lives) {
    Duration twice = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
    pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    if (life.compareTo(LIFE) >= 0) {
      pause = Duration.ZERO;
    }
  }
  return pause;
}
