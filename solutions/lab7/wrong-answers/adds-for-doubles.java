// region: task-4
// caught by: the pause doubles after each short life, and ends with a long one
// says: twice as long after each
boolean takeTurn() {
  SetParams ifFree = SetParams.setParams().nx().px(turn.toMillis());
  return redis.call(jedis -> jedis.set(TURN, identity, ifFree)) != null
      || identity.equals(redis.call(jedis -> jedis.get(TURN)));
}

static Duration pause(List<Duration> lives) {
  Duration pause = Duration.ZERO;
  for (Duration life : lives) {
    Duration twice = pause.isZero() ? FIRST_PAUSE : pause.plus(FIRST_PAUSE);
    pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    if (life.compareTo(LIFE) >= 0) {
      pause = Duration.ZERO;
    }
  }
  return pause;
}
