// region: task-4
// caught by: one process of the fleet has the turn, and the turn expires
// says: cut or rounded to whole seconds
boolean takeTurn() {
  long seconds = Math.max(1, turn.toSeconds());
  String reply =
      redis.call(
          jedis ->
              jedis.set(
                  TURN, identity, new redis.clients.jedis.params.SetParams().nx().ex(seconds)));
  return reply != null || identity.equals(redis.call(jedis -> jedis.get(TURN)));
}

static Duration pause(List<Duration> lives) {
  Duration pause = Duration.ZERO;
  for (Duration life : lives) {
    if (life.compareTo(LIFE) >= 0) {
      pause = Duration.ZERO;
    } else {
      pause = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
      if (pause.compareTo(LONGEST_PAUSE) > 0) {
        pause = LONGEST_PAUSE;
      }
    }
  }
  return pause;
}
