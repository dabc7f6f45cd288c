// region: task-4
// caught by: the pause doubles after each short life, and ends with a long one
// says: outside a table of yours
boolean takeTurn() {
  SetParams ifFree = SetParams.setParams().nx().px(turn.toMillis());
  return redis.call(jedis -> jedis.set(TURN, identity, ifFree)) != null
      || identity.equals(redis.call(jedis -> jedis.get(TURN)));
}

static Duration pause(List<Duration> lives) {
  int[] seconds = {0, 1, 2, 4, 8, 16, 30};
  int inARow = 0;
  for (Duration life : lives) {
    inARow = life.compareTo(LIFE) < 0 ? inARow + 1 : 0;
  }
  return Duration.ofSeconds(seconds[inARow]);
}
