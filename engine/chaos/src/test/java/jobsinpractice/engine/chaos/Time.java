package jobsinpractice.engine.chaos;

/**
 * Scripts that do to Redis what a minute does, so that the chaos need not wait for it: heartbeats
 * expire, and what is dated by the clock of Redis is a minute older.
 */
final class Time {
  /** Older than a heartbeat lives. */
  private static final String MINUTE =
      """
      local function age(list) redis.call('ZINCRBY', 'inflight', -61, list) end
      local function field(name)
        if redis.call('HEXISTS', 'recovery', name) == 1 then
          redis.call('HINCRBYFLOAT', 'recovery', name, -61)
        end
      end
      for _, key in ipairs({'inflight', 'recovery'}) do
        local type = redis.call('TYPE', key).ok
        if type == 'string' or key == 'inflight' and type == 'hash' then return 0 end
      end
      """;

  /**
   * One process is silent for a minute, in which all others beat. KEYS: its identity. ARGV: those
   * of the others. If one of them has no heartbeat, the minute after an outage is not over, and
   * this dead process waits for its real end.
   */
  static final String MINUTE_OF_SILENCE =
      MINUTE
          + """
          redis.call('DEL', KEYS[1])
          for _, list in ipairs(redis.call('ZRANGE', 'inflight', 0, -1)) do
            if string.sub(list, 1, #KEYS[1] + 10) == 'inflight:' .. KEYS[1] .. '|' then age(list) end
          end
          for _, other in ipairs(ARGV) do
            if redis.call('EXISTS', other) == 0 then return 0 end
          end
          field('since')
          return 1
          """;

  /** Redis is away for a minute from now on. KEYS: the identities of all processes. */
  static final String MINUTE_OF_OUTAGE =
      MINUTE
          + """
          for _, identity in ipairs(KEYS) do redis.call('PEXPIRE', identity, 1) end
          for _, list in ipairs(redis.call('ZRANGE', 'inflight', 0, -1)) do age(list) end
          field('looked')
          field('since')
          return 1
          """;

  private Time() {}
}
