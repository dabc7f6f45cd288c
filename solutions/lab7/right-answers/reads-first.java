// region: task-4
boolean takeTurn() {
  String holder = redis.call(jedis -> jedis.get(TURN));
  if (holder != null) {
    return holder.equals(identity);
  }
  SetParams ifFree = new SetParams().nx().px(turn.toMillis());
  return "OK".equals(redis.call(jedis -> jedis.set(TURN, identity, ifFree)));
}

static Duration pause(List<Duration> lives) {
  int inARow = 0;
  for (int i = lives.size() - 1; i >= 0 && lives.get(i).compareTo(LIFE) < 0; i--) {
    inARow++;
  }
  if (inARow == 0) return Duration.ZERO;
  long seconds = FIRST_PAUSE.toSeconds() << Math.min(inARow - 1, 20);
  return Duration.ofSeconds(Math.min(seconds, LONGEST_PAUSE.toSeconds()));
}
