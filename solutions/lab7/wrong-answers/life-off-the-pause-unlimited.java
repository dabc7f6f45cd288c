// region: task-4
// caught by: the pause doubles after each short life, and ends with a long one
// says: take the length of the life off the pause
boolean takeTurn() {
  SetParams params = SetParams.setParams().nx().px(turn.toMillis());
  if (redis.call(jedis -> jedis.set(TURN, identity, params)) != null) {
    return true;
  }
  return identity.equals(redis.call(jedis -> jedis.get(TURN)));
}

static Duration pause(List<Duration> lives) {
  Duration pause = Duration.ZERO;
  for (Duration life : lives) {
    if (life.compareTo(LIFE) >= 0) {
      pause = Duration.ZERO;
    } else {
      pause = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
      if (pause.compareTo(LONGEST_PAUSE) > 0) pause = LONGEST_PAUSE;
    }
  }
  return pause.isZero() ? pause : pause.minus(lives.get(lives.size() - 1));
}
