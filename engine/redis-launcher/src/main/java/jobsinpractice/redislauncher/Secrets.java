package jobsinpractice.redislauncher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The passwords and permissions of the two users of the kit's own Redis. Redis gets only the
 * digests of the passwords; the passwords are in a file that only the learner can read.
 *
 * @param work of the user {@code default}, with all permissions that the engine, labs, and
 *     redis-cli need
 * @param monitor of the user {@code monitor}, who can run {@code MONITOR} and nothing else
 */
record Secrets(String work, String monitor) {
  static final String MONITOR = "monitor";

  private static final String PASSWORD = "[0-9a-f]{32}";

  // Forbids dangerous and administrative commands, except for commands that the kit needs. None of
  // these exceptions writes a file, loads code, or opens a connection. SCRIPT has no DEBUG.
  private static final List<String> MAY =
      List.of(
          ("~* &* +@all -@admin -@dangerous -script +script|load +script|exists +script|flush"
                  + " +script|kill +info +keys +sort +role +client +slowlog +latency +config|get"
                  + " +flushdb +flushall")
              .split(" "));

  static Secrets random() {
    return new Secrets(password(), password());
  }

  /** Returns a random password, of characters that never need quoting. */
  static String password() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Reads what {@link #text()} wrote; returns empty for anything else. */
  static Optional<Secrets> parse(List<String> lines) {
    return lines.size() == 2 && lines.stream().allMatch(line -> line.matches(PASSWORD))
        ? Optional.of(new Secrets(lines.get(0), lines.get(1)))
        : Optional.empty();
  }

  /** Returns the text for the file. */
  String text() {
    return work + "\n" + monitor + "\n";
  }

  /** Returns the users as redis.conf has them after the word "user". */
  List<List<String>> users() {
    List<String> worker = new ArrayList<>(List.of("default", "on", "#" + digest(work)));
    worker.addAll(MAY);
    return List.of(worker, List.of(MONITOR, "on", "#" + digest(monitor), "+monitor", "+ping"));
  }

  static String digest(String password) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every JDK has it.
    }
  }

  /** Hides the passwords. */
  @Override
  public String toString() {
    return "***";
  }
}
