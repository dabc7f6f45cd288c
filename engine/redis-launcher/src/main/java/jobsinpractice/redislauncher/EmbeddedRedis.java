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
 * Copies the executable in the embedded-redis jar to a file of the learner. Before each start, it
 * compares the file's digest with the jar's, so that only the original executable runs.
 */
final class EmbeddedRedis {
  private EmbeddedRedis() {}

  /** Copies it to {@code path}, unless the complete and unchanged file is there already. */
  static void copyTo(Path path, String name) throws IOException {
    if (!isTheJars(path, name)) {
      extract(name, path);
    }
  }

  /** Throws if the file differs from the executable in the jar. */
  static void verify(Path path, String name) {
    try {
      if (isTheJars(path, name)) {
        return;
      }
    } catch (IOException e) {
      throw new RedisMissing("the embedded Redis cannot be read: " + e.getMessage(), fix(path));
    }
    throw new RedisMissing(path + " differs from the Redis in the embedded-redis jar", fix(path));
  }

  private static String fix(Path path) {
    return "Delete it and try again: rm '" + path + "'";
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

  // Several JVMs may do this at once: each writes its own file and moves it into place in one step.
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
