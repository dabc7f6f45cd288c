package jobsinpractice.classroom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jobsinpractice.testkit.MachineTrouble;

/**
 * A certificate for one class, which signs itself. The JDK has no public API that makes one, so the
 * JDK's keytool does. The key is in memory only: the file that keytool writes is deleted at once.
 */
record BoardCertificate(KeyStore keys, String password, byte[] sha256) {
  private static final String ALIAS = "board";
  private static final String PASSWORD = "BOARD_PASSWORD";
  private static final int SECONDS = 60;

  static BoardCertificate make() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    try {
      Path folder = Files.createTempDirectory("class-board");
      Path file = folder.resolve("keys.p12");
      try {
        keytool(file, password);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
          keys.load(in, password.toCharArray());
        }
        byte[] certificate = keys.getCertificate(ALIAS).getEncoded();
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(certificate);
        return new BoardCertificate(keys, password, sha256);
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new MachineTrouble(
          "no certificate can be made (" + e.getMessage() + ")", "check the JDK: keytool -help");
    }
  }

  private static void keytool(Path file, String password) throws IOException {
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=Jobs in Practice class board",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass:env",
                PASSWORD));
    // Other users of this machine can read a command line, but not its environment.
    builder.environment().put(PASSWORD, password);
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try {
      boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
      if (!ended || process.exitValue() != 0) {
        throw new IOException("keytool failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }

  /** Returns the fingerprint as browsers and keytool show it: AB:CD:…. */
  String fingerprint() {
    return HexFormat.ofDelimiter(":").withUpperCase().formatHex(sha256);
  }
}
