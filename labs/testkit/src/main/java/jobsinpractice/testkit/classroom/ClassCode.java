package jobsinpractice.testkit.classroom;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What a learner types to join a class, as seven groups of four characters. The first two groups
 * are a secret of 40 bits, which the board asks for. The others are the first 100 bits of the
 * certificate's SHA-256 fingerprint, so that no other program can pretend to be the board.
 *
 * @param secret 8 characters
 * @param fingerprint 20 characters
 */
public record ClassCode(String secret, String fingerprint) {
  /** Crockford's: without the letters that look like a digit, and without U. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int BITS = 5;
  private static final int SECRET = 8;
  private static final int FINGERPRINT = 20;
  private static final int GROUP = 4;

  /** Returns a code with a new secret for a board with this certificate. */
  public static ClassCode of(byte[] certificateSha256) {
    byte[] random = new byte[SECRET * BITS / 8];
    new SecureRandom().nextBytes(random);
    return new ClassCode(encode(random, SECRET), encode(certificateSha256, FINGERPRINT));
  }

  /** Reads what a person typed: hyphens and blanks do not count, and case does not matter. */
  public static Optional<ClassCode> parse(String typed) {
    String text =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[-\\s]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    boolean known = text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return known && text.length() == SECRET + FINGERPRINT
        ? Optional.of(new ClassCode(text.substring(0, SECRET), text.substring(SECRET)))
        : Optional.empty();
  }

  /** Returns whether a certificate with this fingerprint is the board's. */
  public boolean fits(byte[] certificateSha256) {
    return encode(certificateSha256, FINGERPRINT).equals(fingerprint);
  }

  @Override
  public String toString() {
    return (secret + fingerprint).replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
  }

  private static String encode(byte[] bytes, int characters) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < characters; i++) {
      int value = 0;
      for (int bit = i * BITS; bit < (i + 1) * BITS; bit++) {
        value = value << 1 | bytes[bit / 8] >> 7 - bit % 8 & 1;
      }
      out.append(ALPHABET.charAt(value));
    }
    return out.toString();
  }
}
