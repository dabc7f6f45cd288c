package jobsinpractice.batches;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import jobsinpractice.engine.Job;

/** Ids of batches: 14 characters of base64url, as in Sidekiq Pro. */
final class Bid {
  /** The field of a job that names its batch; Sidekiq Pro's. */
  static final String FIELD = "bid";

  private static final int BYTES = 10;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private Bid() {}

  static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return text(bytes);
  }

  /** The same for the same words: what a job makes again when it runs again. */
  static String of(String... words) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(String.join(" ", words).getBytes(UTF_8));
      return text(java.util.Arrays.copyOf(digest, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static boolean isOne(String text) {
    return text != null && FORM.matcher(text).matches();
  }

  /** Returns the batch that a job names, if that can be a batch's id. */
  static Optional<String> of(Job job) {
    return job.field(FIELD)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(Bid::isOne);
  }
}
