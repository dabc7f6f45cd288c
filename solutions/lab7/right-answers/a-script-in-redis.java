// region: task-4
boolean takeTurn() {
  String script =
      "if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 1 end "
          + "if redis.call('GET', KEYS[1]) == ARGV[1] then return 1 end return 0";
  Object mine =
      redis.call(
          jedis ->
              jedis.eval(script, List.of(TURN), List.of(identity, "" + turn.toMillis())));
  return Long.valueOf(1).equals(mine);
}

static Duration pause(List<Duration> lives) {
  double seconds = 0;
  for (Duration life : lives) {
    seconds = life.toMillis() >= LIFE.toMillis() ? 0 : Math.max(1, Math.min(30, seconds * 2));
  }
  return Duration.ofMillis(Math.round(seconds * 1000));
}
