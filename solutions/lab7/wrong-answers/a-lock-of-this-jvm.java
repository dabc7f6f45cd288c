// region: task-4
// caught by: of eight that ask at the same moment, one gets the turn
// says: A lock in Java does not stop a process in another JVM
boolean takeTurn() {
  synchronized (Restarts.class) { // no thread comes between the get and the set
    String owner = redis.call(jedis -> jedis.get(TURN));
    if (owner != null) return owner.equals(identity);
    SetParams params = SetParams.setParams().px(turn.toMillis());
    redis.call(jedis -> jedis.set(TURN, identity, params));
    return true;
  }
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
      if (pause.compareTo(LONGEST_PAUSE) > 0) pause = LONGEST_PAUSE;
    }
  }
  return pause;
}
