package jobsinpractice.redislauncher;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * An executable Redis on this machine, checked once with {@code --version}.
 *
 * @param origin for messages: "from the PATH"
 */
record RedisBinary(Path path, RedisVersion version, String origin) {
  private static final String FROM_JAR = "from the embedded-redis jar";
  private static final String INSTALL =
      "Install Redis (apt install redis-server, brew install redis), or set REDIS_URL.";

  /**
   * Returns the first usable Redis in a list of folders such as the PATH; skips a Redis that is too
   * old.
   */
  static RedisBinary onPath(String folders) {
    String passedOver = "";
    for (String folder : folders.split(File.pathSeparator)) {
      if (!Path.of(folder).isAbsolute()) {
        continue; // An empty entry is the current folder, which can hold anything.
      }
      for (String name : List.of("redis-server", "valkey-server", "redis-server.exe")) {
        Path path = Path.of(folder, name);
        if (!Files.isRegularFile(path) || !Files.isExecutable(path)) {
          continue;
        }
        RedisVersion version = RedisVersion.ofBanner(versionBanner(path));
        if (version != null && !version.tooOld()) {
          return new RedisBinary(path.toAbsolutePath(), version, "from the PATH");
        }
        passedOver =
            version == null
                ? path + " does not run"
                : path + " is " + version + ", older than " + RedisVersion.OLDEST;
      }
    }
    String problem = passedOver.isEmpty() ? "redis-server is not on the PATH" : passedOver;
    throw new RedisMissing(problem, INSTALL);
  }

  /** Copies the Redis in the embedded-redis jar to {@code folder}, which must be private. */
  static RedisBinary embedded(Path folder) {
    String name = embeddedName(System.getProperty("os.name"), System.getProperty("os.arch"));
    Path path = PrivateFolder.make(folder).resolve(name);
    try {
      EmbeddedRedis.copyTo(path, name);
    } catch (IOException e) {
      throw new RedisMissing(
          "the embedded Redis cannot be copied to " + path + ": " + e.getMessage(), INSTALL);
    }
    String banner = versionBanner(path);
    RedisVersion version = RedisVersion.ofBanner(banner);
    if (version == null) {
      throw new RedisMissing(whyItDoesNotRun(banner), INSTALL);
    }
    return new RedisBinary(path, version, FROM_JAR);
  }

  /** Throws if the copy no longer matches the jar; call it right before each start. */
  void verify() {
    if (origin.equals(FROM_JAR)) {
      EmbeddedRedis.verify(path, path.getFileName().toString());
    }
  }

  static String embeddedName(String os, String arch) {
    boolean arm = arch.equals("aarch64") || arch.equals("arm64");
    String system = os.toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      throw new RedisMissing(
          "the embedded Redis for Windows is 5.0, older than " + RedisVersion.OLDEST,
          "Start Docker Desktop, run the course inside WSL, or set REDIS_URL.");
    }
    if (system.startsWith("mac")) {
      return "redis-server-6.2.6-v5-darwin-" + (arm ? "arm64" : "amd64");
    }
    if (system.startsWith("linux") && (arm || arch.equals("amd64") || arch.equals("x86_64"))) {
      return arm ? "redis-server-6.2.7-linux-arm64" : "redis-server-6.2.6-v5-linux-amd64";
    }
    throw new RedisMissing("the embedded Redis does not support " + os + " on " + arch, INSTALL);
  }

  static String whyItDoesNotRun(String banner) {
    String problem = "the embedded Redis does not run here";
    if (banner.contains("libssl") || banner.contains("libcrypto")) {
      return problem + ": it needs OpenSSL 3 (libssl.so.3)";
    }
    if (banner.contains("error=13")) {
      return problem
          + ": its folder "
          + PrivateFolder.ofKit()
          + " is on a disk mounted with noexec";
    }
    if (banner.contains("error=2,") || banner.contains("GLIBC") || banner.contains("not found")) {
      return problem + ": it needs glibc, but this system has another C library (Alpine?)";
    }
    return problem + ": " + banner.lines().findFirst().orElse("it printed nothing");
  }

  /** Returns what the program prints, or why it cannot run. */
  private static String versionBanner(Path path) {
    try {
      Process process =
          new ProcessBuilder(path.toString(), "--version").redirectErrorStream(true).start();
      process.getOutputStream().close();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return "it does not respond";
      }
      return new String(process.getInputStream().readNBytes(10_000), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }
}
