package jobsinpractice.engine.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** A Lua script. Redis receives its text once, and then only its SHA-1. */
public final class LuaScript {
  private final byte[] source;
  private final byte[] sha;

  private LuaScript(byte[] source) {
    this.source = source;
    this.sha = sha1(source);
  }

  /** Reads the file next to a class. */
  public static LuaScript of(Class<?> owner, String file) {
    try (InputStream in = owner.getResourceAsStream(file)) {
      return new LuaScript(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs it in one step: {@code redis.call(jedis -> script.run(jedis, keys, args))}. */
  public Object run(UnifiedJedis jedis, List<byte[]> keys, List<byte[]> args) {
    try {
      return jedis.evalsha(sha, keys, args);
    } catch (JedisNoScriptException e) {
      // A restarted or failed-over Redis has an empty script cache. EVAL fills it again.
      return jedis.eval(source, keys, args);
    }
  }

  /** Returns its text. */
  public byte[] source() {
    return source.clone();
  }

  /** Returns its SHA-1 in hexadecimal, by which Redis names it. */
  public String sha() {
    return new String(sha, StandardCharsets.US_ASCII);
  }

  private static byte[] sha1(byte[] source) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-1").digest(source);
      return HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
