// region: task-4
// caught by: one process of the fleet has the turn, and the turn expires
// says: a process that dies between the two
boolean takeTurn() {
  if (redis.call(jedis -> jedis.setnx(TURN, identity)) == 1) {
    redis.call(jedis -> jedis.pexpire(TURN, turn.toMillis()));
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
    }
  }
  return pause;
}
