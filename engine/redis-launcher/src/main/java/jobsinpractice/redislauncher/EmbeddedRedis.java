package jobsinpractice.redislauncher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The executable inside the embedded-redis jar, as a file of the learner's own. What runs is what
 * the jar holds, byte by byte: its digest is compared right before each start.
 */
final class EmbeddedRedis {
  private EmbeddedRedis() {}

  /** Copies it to {@code path} unless it is there already, whole and unchanged. */
  static void copyTo(Path path, String name) throws IOException {
    if (!isTheJars(path, name)) {
      extract(name, path);
    }
  }

  /** Refuses a file that is not what the jar holds. */
  static void verify(Path path, String name) {
    try {
      if (isTheJars(path, name)) {
        return;
      }
    } catch (IOException e) {
      throw new RedisMissing("the embedded Redis cannot be read: " + e.getMessage(), fix(path));
    }
    throw new RedisMissing(path + " is not the Redis that the embedded-redis jar holds", fix(path));
  }

  private static String fix(Path path) {
    return "Delete it, and start again: rm '" + path + "'";
  }

  private static boolean isTheJars(Path path, String name) throws IOException {
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || !Files.isExecutable(path)) {
      return false;
    }
    try (InputStream file = Files.newInputStream(path);
        InputStream jar = resource(name)) {
      return digest(file).equals(digest(jar));
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = EmbeddedRedis.class.getResourceAsStream("/" + name);
    if (in == null) {
      throw new IOException(name + " is not on the class path");
    }
    return in;
  }

  private static String digest(InputStream in) throws IOException {
    try (DigestInputStream digested =
        new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digested.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every JDK has it.
    }
  }

  // Several JVMs may do this at once: each writes a file of its own and moves it into place in one
  // step.
  private static void extract(String name, Path path) throws IOException {
    Path part = Files.createTempFile(path.getParent(), name, ".part");
    try (InputStream in = resource(name)) {
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      if (!part.toFile().setExecutable(true, true)) {
        throw new IOException("it cannot be made executable");
      }
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
