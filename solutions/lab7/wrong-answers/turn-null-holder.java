// region: task-4
// caught by: one process of the fleet has the turn, and the turn expires
// says: a GET returns null then
boolean takeTurn() {
  SetParams params =
      SetParams.setParams().nx().px(turn.toMillis());
  if (redis.call(jedis -> jedis.set(TURN, identity, params)) != null) {
    return true;
  }
  String holder = redis.call(jedis -> jedis.get(TURN));
  return holder == null || holder.equals(identity);
}

static Duration pause(List<Duration> lives) {
  Duration pause = Duration.ZERO;
  for (Duration life : lives) {
    if (life.compareTo(LIFE) >= 0) {
      pause = Duration.ZERO;
    } else if (pause.isZero()) {
      pause = FIRST_PAUSE;
    } else {
      pause = pause.multipliedBy(2);
    }
    if (pause.compareTo(LONGEST_PAUSE) > 0) {
      pause = LONGEST_PAUSE;
    }
  }
  return pause;
}
