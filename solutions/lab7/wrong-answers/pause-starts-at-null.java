// region: task-4
// caught by: the pause doubles after each short life, and ends with a long one
// says: a variable of yours holds no Duration yet
boolean takeTurn() {
  SetParams ifFree = SetParams.setParams().nx().px(turn.toMillis());
  return redis.call(jedis -> jedis.set(TURN, identity, ifFree)) != null
      || identity.equals(redis.call(jedis -> jedis.get(TURN)));
}

static Duration pause(List<Duration> lives) {
  Duration pause = null;
  for (Duration life : lives) {
    if (life.compareTo(LIFE) >= 0) {
      pause = null;
    } else {
      Duration twice = pause.multipliedBy(2);
      pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
  }
  return pause == null ? Duration.ZERO : pause;
}
