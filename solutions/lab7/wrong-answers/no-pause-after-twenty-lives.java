// region: task-4
// caught by: the pause doubles after each short life, and ends with a long one
// says: however many short lives come in a row
boolean takeTurn() {
  SetParams ifFree = SetParams.setParams().nx().px(turn.toMillis());
  return redis.call(jedis -> jedis.set(TURN, identity, ifFree)) != null
      || identity.equals(redis.call(jedis -> jedis.get(TURN)));
}

static Duration pause(List<Duration> lives) {
  int inARow = 0;
  for (Duration life : lives) {
    inARow = life.compareTo(LIFE) < 0 ? inARow + 1 : 0;
  }
  if (inARow == 0 || inARow > 20) {
    return Duration.ZERO;
  }
  Duration pause = FIRST_PAUSE.multipliedBy(1L << inARow - 1);
  return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
}
