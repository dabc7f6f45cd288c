package jobsinpractice.testkit.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * That this learner has joined a class: kept in {@code .lab/class}, which git ignores, until they
 * leave, the board answers that it does not know them, or {@link #LONGEST} has passed. A board
 * whose class has ended answers nothing, so the end of a class does not end it.
 *
 * @param folder {@code .lab/class}
 * @param board where the board listens
 * @param fingerprint the SHA-256 of its certificate, in hexadecimal
 * @param token what proves to the board who is reporting
 * @param until when it ends by itself
 */
public record Membership(
    Path folder, String board, String fingerprint, String token, String name, Instant until) {
  /** No class day is longer. */
  static final Duration LONGEST = Duration.ofHours(12);

  private static final String FILE = "membership";

  /** Returns the membership that is kept below {@code .lab}, if it is still valid. */
  public static Optional<Membership> in(Path state) {
    Path file = state.resolve("class").resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Properties kept = new Properties();
      kept.load(new StringReader(Files.readString(file)));
      Membership found =
          new Membership(
              file.getParent(),
              kept.getProperty("board", ""),
              kept.getProperty("fingerprint", ""),
              kept.getProperty("token", ""),
              kept.getProperty("name", ""),
              Instant.ofEpochSecond(Long.parseLong(kept.getProperty("until", "0"))));
      if (found.until.isAfter(Instant.now())) {
        return Optional.of(found);
      }
      found.delete();
    } catch (IOException | RuntimeException e) {
      // Half a file, or one that a person has edited: as if there were none.
    }
    return Optional.empty();
  }

  static Membership joined(Path state, URI board, String fingerprint, String token, String name) {
    return new Membership(
        state.resolve("class"),
        board.getAuthority(),
        fingerprint,
        token,
        name,
        Instant.now().plus(LONGEST));
  }

  /** Keeps it for the next commands. */
  void save() throws IOException {
    if (Files.isSymbolicLink(folder)) {
      throw new IOException(folder + " is a link");
    }
    delete();
    Files.createDirectories(folder);
    List<String> lines =
        List.of(
            "# This learner has joined a class; labs/lab class leave deletes this folder.",
            "board=" + board.replace(":", "\\:"),
            "fingerprint=" + fingerprint,
            "token=" + token,
            "name=" + escaped(name),
            "until=" + until.getEpochSecond());
    Path part = folder.resolve(FILE + ".new");
    Files.write(part, lines);
    Files.move(part, folder.resolve(FILE));
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.chars().forEach(c -> out.append(String.format(Locale.ROOT, "\\u%04x", c)));
    return out.toString();
  }

  /** Forgets the class. */
  public void delete() {
    for (String name : List.of(FILE, FILE + ".new", "number")) {
      try {
        Files.deleteIfExists(folder.resolve(name));
      } catch (IOException e) {
        // The folder belongs to another user: then nothing could be saved in it either.
      }
    }
  }

  /** Forgets this class, unless the learner has joined again in the meantime. */
  void deleteUnlessReplaced() {
    Path state = folder.getParent();
    if (in(state).map(kept -> kept.token().equals(token)).orElse(true)) {
      delete();
    }
  }

  /**
   * Returns the next number of a report or of a hand. The board ignores a report whose number is
   * not higher than that of the last report, and a hand likewise, so a request that arrives twice
   * or late changes nothing.
   */
  long nextNumber() throws IOException {
    Path file = folder.resolve("number");
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      ByteBuffer before = ByteBuffer.allocate(20);
      channel.read(before, 0);
      String text = new String(before.array(), 0, before.position(), UTF_8).strip();
      long next = (text.matches("\\d{1,18}") ? Long.parseLong(text) : 0) + 1;
      channel.write(ByteBuffer.wrap(Long.toString(next).getBytes(UTF_8)), 0);
      return next;
    }
  }
}
