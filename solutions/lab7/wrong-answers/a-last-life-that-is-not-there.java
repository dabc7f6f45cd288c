// region: task-4
// caught by: the pause doubles after each short life, and ends with a long one
// says: an index is outside the lives
boolean takeTurn() {
  SetParams ifFree = SetParams.setParams().nx().px(turn.toMillis());
  return redis.call(jedis -> jedis.set(TURN, identity, ifFree)) != null
      || identity.equals(redis.call(jedis -> jedis.get(TURN)));
}

static Duration pause(List<Duration> lives) {
  if (lives.get(lives.size() - 1).compareTo(LIFE) >= 0) {
    return Duration.ZERO;
  }
  return FIRST_PAUSE;
}
