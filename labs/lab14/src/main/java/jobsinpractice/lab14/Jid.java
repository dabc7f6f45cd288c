package jobsinpractice.lab14;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Given. Ids of jobs. */
final class Jid {
  private Jid() {}

  /** Returns 24 hex digits, the same for the same text. */
  static String of(String text) {
    UUID hash = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    return hash.toString().replace("-", "").substring(0, 24);
  }
}
