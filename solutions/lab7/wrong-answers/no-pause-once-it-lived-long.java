// region: task-4
// caught by: the pause doubles after each short life, and ends with a long one
// says: twice as long after the second
boolean takeTurn() {
  SetParams ifFree = SetParams.setParams().nx().px(turn.toMillis());
  return redis.call(jedis -> jedis.set(TURN, identity, ifFree)) != null
      || identity.equals(redis.call(jedis -> jedis.get(TURN)));
}

static Duration pause(List<Duration> lives) {
  if (lives.isEmpty() || lives.stream().anyMatch(life -> life.compareTo(LIFE) >= 0)) {
    return Duration.ZERO;
  }
  Duration pause = FIRST_PAUSE;
  for (int i = 1; i < lives.size(); i++) {
    pause = pause.multipliedBy(2);
    if (pause.compareTo(LONGEST_PAUSE) > 0) return LONGEST_PAUSE;
  }
  return pause;
}
