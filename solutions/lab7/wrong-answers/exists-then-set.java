// region: task-4
// caught by: of eight that ask at the same moment, one gets the turn
// says: saw a free turn before any of them wrote
boolean takeTurn() {
  SetParams ifFree = SetParams.setParams().nx().px(turn.toMillis());
  if (!redis.call(jedis -> jedis.exists(TURN))) {
    redis.call(jedis -> jedis.set(TURN, identity, SetParams.setParams().px(turn.toMillis())));
    return true;
  }
  return identity.equals(redis.call(jedis -> jedis.get(TURN)));
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
