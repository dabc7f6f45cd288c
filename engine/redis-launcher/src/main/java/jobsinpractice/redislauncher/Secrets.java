package jobsinpractice.redislauncher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The passwords of the kit's own Redis, and what each of its two users may do. Redis gets their
 * digests only; the passwords themselves are in a file that the learner alone can read.
 *
 * @param work of the user {@code default}: all that engine, labs, and redis-cli need
 * @param monitor of the user {@code monitor}: {@code MONITOR}, and nothing else
 */
record Secrets(String work, String monitor) {
  static final String MONITOR = "monitor";

  private static final String PASSWORD = "[0-9a-f]{32}";

  // What is dangerous or an administrator's is forbidden, and what of it the kit needs is given
  // back. None of that writes a file, loads code, or opens a connection. SCRIPT is written without
  // its DEBUG.
  private static final List<String> MAY =
      List.of(
          ("~* &* +@all -@admin -@dangerous -script +script|load +script|exists +script|flush"
                  + " +script|kill +info +keys +sort +role +client +slowlog +latency +config|get"
                  + " +flushdb +flushall")
              .split(" "));

  static Secrets random() {
    return new Secrets(password(), password());
  }

  /** A password that nobody guesses, of characters that need no quoting anywhere. */
  static String password() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Reads what {@link #text()} wrote; empty when it is something else. */
  static Optional<Secrets> parse(List<String> lines) {
    return lines.size() == 2 && lines.stream().allMatch(line -> line.matches(PASSWORD))
        ? Optional.of(new Secrets(lines.get(0), lines.get(1)))
        : Optional.empty();
  }

  /** For the file. */
  String text() {
    return work + "\n" + monitor + "\n";
  }

  /** Adds both users to a server's configuration. */
  RedisOptions addTo(RedisOptions options) {
    List<String> worker = new java.util.ArrayList<>(List.of("default", "on", "#" + digest(work)));
    worker.addAll(MAY);
    return options
        .password(work)
        .config("user", worker.toArray(String[]::new))
        .config("user", MONITOR, "on", "#" + digest(monitor), "+monitor", "+ping");
  }

  private static String digest(String password) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every JDK has it.
    }
  }

  /** Never the passwords. */
  @Override
  public String toString() {
    return "***";
  }
}
