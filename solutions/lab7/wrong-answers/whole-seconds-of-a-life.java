// region: task-4
// caught by: the pause doubles after each short life, and ends with a long one
// says: round its length to whole seconds
boolean takeTurn() {
  SetParams ifFree = SetParams.setParams().nx().px(turn.toMillis());
  return redis.call(jedis -> jedis.set(TURN, identity, ifFree)) != null
      || identity.equals(redis.call(jedis -> jedis.get(TURN)));
}

static Duration pause(List<Duration> lives) {
  Duration pause = Duration.ZERO;
  for (Duration life : lives) {
    Duration twice = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
    pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    if (Math.round(life.toMillis() / 1000.0) >= LIFE.toSeconds()) {
      pause = Duration.ZERO;
    }
  }
  return pause;
}
