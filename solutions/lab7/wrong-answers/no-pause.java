// region: task-4
// caught by: the pause doubles after each short life, and ends with a long one
// says: is followed by FIRST_PAUSE
boolean takeTurn() {
  SetParams ifFree = SetParams.setParams().nx().px(turn.toMillis());
  return redis.call(jedis -> jedis.set(TURN, identity, ifFree)) != null
      || identity.equals(redis.call(jedis -> jedis.get(TURN)));
}

static Duration pause(List<Duration> lives) {
  return Duration.ZERO;
}
