package jobsinpractice.lab11;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Given. Makes ids for jobs. */
final class Jid {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Jid() {}

  /** Returns a new id of 24 hex digits. */
  static String next() {
    byte[] bytes = new byte[12];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
