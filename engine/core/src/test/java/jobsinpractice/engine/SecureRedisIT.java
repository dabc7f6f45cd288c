package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import jobsinpractice.redislauncher.RedisKind;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;

/** A Redis with users and with TLS, as a company runs it. */
class SecureRedisIT {
  @TempDir Path folder;

  @Test
  void a_user_of_an_acl_works_within_its_rights_and_its_password_is_never_said() {
    try (RedisServer server = RedisServer.start();
        Redis admin = Redis.connect(server.url())) {
      user(admin, "on", ">p@ss", "~*", "+@all");
      String login = "redis://app:p%40ss@127.0.0.1:" + server.port();
      try (Redis redis = Redis.connect(login)) {
        assertThat(new Client(redis).push("Ok")).isNotNull();
        assertThat(redis.toString()).isEqualTo("redis://app:***@127.0.0.1:" + server.port() + "/0");
      }
      assertThatThrownBy(() -> Redis.connect(login.replace("p%40ss", "s3cret")))
          .isInstanceOf(RedisUnavailable.class)
          .hasMessageContaining("Check user and password")
          .hasMessageNotContaining("s3cret");
    }
  }

  @Test
  void a_password_that_is_changed_while_a_worker_runs_is_named_as_the_reason() {
    try (RedisServer server = RedisServer.start();
        Redis admin = Redis.connect(server.url())) {
      user(admin, "on", ">old", "~*", "+@all");
      BlockingQueue<String> reasons = new LinkedBlockingQueue<>();
      try (Redis redis = Redis.connect("redis://app:old@127.0.0.1:" + server.port())) {
        Worker worker = Worker.builder(redis).listener(noting(reasons)).build();
        worker.start();
        user(admin, "resetpass", ">new");
        CommandArguments kill = new CommandArguments(Protocol.Command.CLIENT);
        for (String word : List.of("KILL", "USER", "app")) kill.add(word);
        admin.call(jedis -> jedis.executeCommand(kill));

        await()
            .untilAsserted(
                () ->
                    assertThat(reasons)
                        .anySatisfy(
                            reason ->
                                assertThat(reason)
                                    .contains("Check user and password")
                                    .doesNotContain("old")));
        user(admin, "resetpass", ">old");
        worker.stop();
      }
    }
  }

  private static WorkerListener noting(Collection<String> reasons) {
    return new WorkerListener() {
      @Override
      public void redisLost(Throwable error) {
        reasons.add(error.getMessage());
      }
    };
  }

  private static void user(Redis admin, String... rules) {
    CommandArguments user = new CommandArguments(Protocol.Command.ACL).add("SETUSER").add("app");
    for (String rule : rules) user.add(rule);
    admin.call(jedis -> jedis.executeCommand(user));
  }

  @Test
  void over_tls_jobs_are_pushed_and_performed_and_a_certificate_of_nobody_s_is_refused()
      throws Exception {
    Assumptions.assumeFalse(
        "container".equals(System.getProperty("kit.redis")),
        "skipped: a container does not see the certificate's files");
    int port = freePort();
    certificate();
    try (RedisServer server = withTls(port)) {
      assertThat(server.alive()).isTrue();
      assertThatThrownBy(() -> Redis.connect("rediss://127.0.0.1:" + port))
          .as("the JVM does not trust this certificate yet")
          .isInstanceOf(RedisUnavailable.class)
          .hasMessageContaining("set javax.net.ssl.trustStore");
      assertThatThrownBy(() -> Redis.connect("redis://127.0.0.1:" + port))
          .isInstanceOf(RedisUnavailable.class)
          .hasMessageContaining("rediss://");
      Process child = trusting(server, port);
      assertThat(new String(child.getInputStream().readAllBytes(), UTF_8))
          .contains("performed over TLS");
      assertThat(child.waitFor()).isZero();
    }
  }

  /** What runs in a JVM that trusts the certificate. */
  static final class TlsMain {
    private TlsMain() {}

    public static void main(String[] args) {
      try (Redis redis = Redis.connect(System.getenv("REDIS_URL"))) {
        new Client(redis).push("Ok");
        Worker worker =
            Worker.builder(redis)
                .handle("Ok", job -> System.out.println("performed over TLS"))
                .build();
        worker.processOne();
      }
    }
  }

  private Process trusting(RedisServer server, int port) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djavax.net.ssl.trustStore=" + folder.resolve("store.p12"),
            "-Djavax.net.ssl.trustStorePassword=changeit",
            "-cp",
            System.getProperty("java.class.path"),
            TlsMain.class.getName());
    String url = "rediss://:" + server.password() + "@localhost:" + port;
    builder.environment().put("REDIS_URL", url);
    return builder.redirectErrorStream(true).start();
  }

  private RedisServer withTls(int port) {
    try {
      return RedisServer.options()
          .from(RedisKind.LOCAL)
          .config("tls-port", Integer.toString(port))
          .config("tls-cert-file", folder.resolve("cert.pem").toString())
          .config("tls-key-file", folder.resolve("key.pem").toString())
          .config("tls-ca-cert-file", folder.resolve("cert.pem").toString())
          .config("tls-auth-clients", "no")
          .start();
    } catch (RuntimeException e) {
      System.out.println("Redis over TLS is not tested: " + e.getMessage());
      Assumptions.abort("skipped: no local redis-server that speaks TLS (" + e.getMessage() + ")");
      throw e;
    }
  }

  /** A self-signed certificate for localhost: made by keytool, handed to Redis as PEM. */
  private void certificate() throws IOException, InterruptedException, GeneralSecurityException {
    Path store = folder.resolve("store.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "redis",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, "changeit".toCharArray());
    }
    byte[] key = keys.getKey("redis", "changeit".toCharArray()).getEncoded();
    Files.writeString(folder.resolve("key.pem"), pem("PRIVATE KEY", key));
    byte[] certificate = keys.getCertificate("redis").getEncoded();
    Files.writeString(folder.resolve("cert.pem"), pem("CERTIFICATE", certificate));
    // A store with the certificate as trusted, and no key.
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("redis", keys.getCertificate("redis"));
    try (var out = Files.newOutputStream(store)) {
      trusted.store(out, "changeit".toCharArray());
    }
  }

  private static String pem(String what, byte[] der) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
