// region: task-4
boolean takeTurn() {
  SetParams ifFree = SetParams.setParams().nx().px(turn.toMillis());
  boolean took = redis.call(jedis -> jedis.set(TURN, identity, ifFree)) != null;
  if (took) {
    redis.call(jedis -> jedis.pexpire(TURN, turn.toMillis()));
  }
  return took || identity.equals(redis.call(jedis -> jedis.get(TURN)));
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
