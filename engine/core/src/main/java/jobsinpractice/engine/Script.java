package jobsinpractice.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The Lua scripts. Each is a file of its own next to this class; its header is its contract. */
enum Script {
  CLAIM,
  EXCESS,
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
  EXITED;

  final byte[] source = read(name().toLowerCase(Locale.ROOT) + ".lua");
  final byte[] sha = sha1(source);

  private static byte[] read(String file) {
    try (InputStream in = Script.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
