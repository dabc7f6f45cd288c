package jobsinpractice.engine;

import java.util.List;

/** Runs a Lua script on Redis: all that some classes need of {@link Redis}. */
@FunctionalInterface
interface ScriptRunner {
  /**
   * @throws RedisUnavailable when it is not known whether Redis ran it
   */
  Object run(Script script, List<byte[]> keys, List<byte[]> args);
}
