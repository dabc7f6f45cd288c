package jobsinpractice.engine;

import java.util.Locale;
import jobsinpractice.engine.internal.LuaScript;

/** The Lua scripts. Each is a file of its own next to this class; its header is its contract. */
enum Script {
  CLAIM,
  UNKNOWN,
  PAGE,
  GIVEBACK,
  HANDBACK,
  SETTLE,
  DUE,
  PROMOTE,
  BEAT,
  ABANDONED,
  NEWEST,
  RECOVER,
  EXITED,
  LIMIT;

  final LuaScript lua = LuaScript.of(Script.class, name().toLowerCase(Locale.ROOT) + ".lua");
}
