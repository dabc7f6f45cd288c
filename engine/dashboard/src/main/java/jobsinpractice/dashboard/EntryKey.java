package jobsinpractice.dashboard;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobsinpractice.engine.admin.JobRecord;
import jobsinpractice.engine.admin.SortedEntry;

/**
 * What a form calls one entry of a set or queue: where it stood, and a digest of its payload. The
 * place makes it quick to find, the digest makes it the right one, also where a payload has no jid
 * or two have the same.
 *
 * @param place its score in a set; its distance from the end that is taken next in a queue
 */
record EntryKey(double place, String digest) {
  private static final Pattern FORM =
      Pattern.compile("(-?(?:Infinity|\\d{1,20}(?:\\.\\d{1,20})?(?:E-?\\d{1,3})?))~([0-9a-f]{16})");

  static EntryKey of(SortedEntry entry) {
    return of(entry.score(), entry.payload());
  }

  static EntryKey of(JobRecord entry, long distance) {
    return of(distance, entry.payload());
  }

  static EntryKey of(double place, byte[] payload) {
    return new EntryKey(place, digest(payload));
  }

  /** Empty if it is not a key: any client can write a form. */
  static Optional<EntryKey> parse(String text) {
    Matcher key = FORM.matcher(text == null ? "" : text);
    if (!key.matches()) return Optional.empty();
    return Optional.of(new EntryKey(Double.parseDouble(key.group(1)), key.group(2)));
  }

  boolean fits(JobRecord entry) {
    return digest.equals(digest(entry.payload()));
  }

  private static String digest(byte[] payload) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(payload);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    boolean plain = Math.abs(place) < 1e15 && (place == 0 || Math.abs(place) > 1e-4);
    String number =
        plain ? new BigDecimal(Double.toString(place)).toPlainString() : Double.toString(place);
    return number.replaceFirst("\\.0$", "") + "~" + digest;
  }
}
