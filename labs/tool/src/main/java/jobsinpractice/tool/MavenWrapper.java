package jobsinpractice.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The Maven that the wrapper of a clone has downloaded, and the folders where it looks for it. */
final class MavenWrapper {
  private final String url;
  private final String name;

  MavenWrapper(Path root) throws IOException {
    Properties wrapper = new Properties();
    try (InputStream in =
        Files.newInputStream(root.resolve(".mvn/wrapper/maven-wrapper.properties"))) {
      wrapper.load(in);
    }
    url = wrapper.getProperty("distributionUrl", "");
    name = url.substring(url.lastIndexOf('/') + 1).replace("-bin.zip", "");
  }

  /** Returns the folder of Maven's files for the whole user: {@code ~/.m2}. */
  static Path userHome() {
    String set = System.getenv().getOrDefault("MAVEN_USER_HOME", "");
    return set.isEmpty()
        ? SurroundingsChecks.home(System.getenv(), System.getProperty("user.home")).resolve(".m2")
        : Path.of(set);
  }

  /** Returns the unpacked Maven in such a folder, or empty if it was never downloaded. */
  Optional<Path> in(Path userHome) throws IOException {
    Path versions = userHome.resolve("wrapper/dists").resolve(name);
    if (!Files.isDirectory(versions)) {
      return Optional.empty();
    }
    try (Stream<Path> found = Files.list(versions)) {
      return found.filter(folder -> Files.isDirectory(folder.resolve("lib"))).findFirst();
    }
  }

  /** Returns where {@code mvnw}, and {@code mvnw.cmd}, look in such a folder. */
  List<Path> places(Path userHome) {
    Path versions = userHome.resolve("wrapper/dists").resolve(name);
    return List.of(
        versions.resolve(Integer.toHexString(url.hashCode())), versions.resolve(sha256(url)));
  }

  private static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
