// region: task-4
// caught by: the pause doubles after each short life, and ends with a long one
// says: keep 16 s because 32 s are too many
boolean takeTurn() {
  SetParams params = SetParams.setParams().nx().px(turn.toMillis());
  if (redis.call(jedis -> jedis.set(TURN, identity, params)) != null) return true;
  return identity.equals(redis.call(jedis -> jedis.get(TURN)));
}

static Duration pause(List<Duration> lives) {
  Duration pause = Duration.ZERO;
  for (Duration life : lives) {
    if (life.compareTo(LIFE) >= 0) {
      pause = Duration.ZERO;
    } else if (pause.isZero()) {
      pause = FIRST_PAUSE;
    } else if (pause.multipliedBy(2).compareTo(LONGEST_PAUSE) <= 0) {
      pause = pause.multipliedBy(2);
    }
  }
  return pause;
}
