// region: task-4
// caught by: the pause doubles after each short life, and ends with a long one
// says: a pause below 0
boolean takeTurn() {
  SetParams ifFree = SetParams.setParams().nx().px(turn.toMillis());
  return redis.call(jedis -> jedis.set(TURN, identity, ifFree)) != null
      || identity.equals(redis.call(jedis -> jedis.get(TURN)));
}

static Duration pause(List<Duration> lives) {
  int row = 0;
  for (Duration life : lives) {
    row = life.compareTo(LIFE) >= 0 ? 0 : row + 1;
  }
  if (row == 0) return Duration.ZERO;
  Duration pause = FIRST_PAUSE.multipliedBy(1L << (row - 1));
  return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
}
