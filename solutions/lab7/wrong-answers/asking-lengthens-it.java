// region: task-4
// caught by: one process of the fleet has the turn, and the turn expires
// says: would move the end of the turn
boolean takeTurn() {
  boolean mine = redis.call(jedis -> jedis.setnx(TURN, identity)) == 1;
  redis.call(jedis -> jedis.pexpire(TURN, turn.toMillis() + 1_000));
  return mine || identity.equals(redis.call(jedis -> jedis.get(TURN)));
}

static Duration pause(List<Duration> lives) {
  Duration pause = Duration.ZERO;
  for (Duration life : lives) {
    Duration twice = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
    pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    if (life.compareTo(LIFE) >= 0) {
      pause = Duration.ZERO;
    }
  }
  return pause;
}
