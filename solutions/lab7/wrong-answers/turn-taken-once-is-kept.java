// region: task-4
// caught by: one process of the fleet has the turn, and the turn expires
// says: keep nothing about it in a field
private boolean took;

boolean takeTurn() {
  SetParams ifFree = SetParams.setParams().nx().px(turn.toMillis());
  took = took || redis.call(jedis -> jedis.set(TURN, identity, ifFree)) != null;
  return took;
}

static Duration pause(List<Duration> lives) {
  Duration pause = Duration.ZERO;
  for (Duration life : lives) {
    if (life.compareTo(LIFE) >= 0) {
      pause = Duration.ZERO;
      continue;
    }
    Duration twice = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
    pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }
  return pause;
}
