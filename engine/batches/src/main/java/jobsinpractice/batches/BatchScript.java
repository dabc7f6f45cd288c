package jobsinpractice.batches;

import java.util.List;
import java.util.Locale;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.internal.LuaScript;

/** The Lua scripts. Each is a file of its own next to this class; its header is its contract. */
enum BatchScript {
  ADD,
  PROGRESS,
  STATUS,
  BURIED;

  final LuaScript lua = LuaScript.of(BatchScript.class, name().toLowerCase(Locale.ROOT) + ".lua");

  Object run(Redis redis, List<byte[]> keys, List<byte[]> args) {
    return redis.call(jedis -> lua.run(jedis, keys, args));
  }

  /** Returns the texts as keys or arguments. */
  static List<byte[]> bytes(String... texts) {
    return List.of(texts).stream().map(Keys::bytes).toList();
  }
}
