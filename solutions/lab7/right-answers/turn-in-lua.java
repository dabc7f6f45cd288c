// region: task-4
private static final String TAKE =
    """
    local owner = redis.call('GET', KEYS[1])
    if not owner then
      redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
      return 1
    end
    if owner == ARGV[1] then return 1 end
    return 0
    """;

boolean takeTurn() {
  Object answer =
      redis.call(
          jedis -> jedis.eval(TAKE, List.of(TURN), List.of(identity, "" + turn.toMillis())));
  return Long.valueOf(1).equals(answer);
}

static Duration pause(List<Duration> lives) {
  if (lives.isEmpty()) {
    return Duration.ZERO;
  }
  int last = lives.size() - 1;
  if (!lives.get(last).minus(LIFE).isNegative()) {
    return Duration.ZERO;
  }
  Duration before = pause(lives.subList(0, last));
  if (before.isZero()) {
    return FIRST_PAUSE;
  }
  Duration twice = before.plus(before);
  return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
}
