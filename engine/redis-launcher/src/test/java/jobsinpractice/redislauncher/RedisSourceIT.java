package jobsinpractice.redislauncher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jobsinpractice.redisurl.RedisUrl;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The Redis that a fleet works on")
class RedisSourceIT {
  private static final Map<String, String> NOTHING_SET = Map.of();

  @TempDir Path lab;

  @Nested
  @DisplayName("is the kit's own without REDIS_URL: it")
  class Own {
    @Test
    @DisplayName("is shared, and stopped by the last process to leave")
    void isShared() throws IOException {
      RedisSource first = RedisSource.open(NOTHING_SET, lab);
      RedisSource second = RedisSource.open(NOTHING_SET, lab);
      assertThat(second.url()).isEqualTo(first.url());
      assertThat(second.own()).isTrue();

      second.close();
      assertThat(call(first.url(), "PING")).isEqualTo("PONG");
      first.close();
      assertThatThrownBy(() -> call(first.url(), "PING")).isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("can be joined while it is running, by a process that must not start one")
    void canBeJoined() throws IOException {
      notInAContainer(); // It goes with the process that started it, which waits for the others.
      assertThat(RedisSource.joinRunning(lab)).isEmpty();
      RedisSource fleet = RedisSource.open(NOTHING_SET, lab);
      RedisSource watcher = RedisSource.joinRunning(lab).orElseThrow();
      fleet.close();
      assertThat(call(watcher.url(), "PING")).isEqualTo("PONG");
      watcher.close();
      assertThat(RedisSource.joinRunning(lab)).isEmpty();
    }

    @Test
    @DisplayName("is started once though three processes come at the same time")
    void isStartedOnce() throws Exception {
      notInAContainer();
      List<Process> users = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        users.add(RedisServerIT.java(User.class, lab.toString()));
      }
      List<String> urls = new ArrayList<>();
      for (Process user : users) {
        urls.add(user.inputReader(UTF_8).readLine());
      }
      assertThat(urls).doesNotContainNull();
      assertThat(urls.stream().distinct()).hasSize(1);

      for (Process user : users) {
        user.getOutputStream().close();
        assertThat(user.waitFor()).isZero();
      }
      assertThatThrownBy(() -> call(urls.get(0), "PING")).isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("outlives a user that was killed, and is stopped by the last process to leave")
    void outlivesAKilledUser() throws Exception {
      notInAContainer();
      Process user = RedisServerIT.java(User.class, lab.toString());
      String url = user.inputReader(UTF_8).readLine();
      user.destroyForcibly().waitFor();

      try (RedisSource next = RedisSource.open(NOTHING_SET, lab)) {
        assertThat(next.url()).isEqualTo(url);
      }
      assertThatThrownBy(() -> call(url, "PING")).isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("keeps port and data from run to run, and takes another port if that one is taken")
    void keepsPortAndData() throws IOException {
      notInAContainer();
      String url;
      int port;
      try (RedisSource run = RedisSource.open(NOTHING_SET, lab)) {
        url = run.url();
        port = RedisUrl.parse(url).port();
        call(url, "SET", "kept", "yes");
      }
      try (RedisSource run = RedisSource.open(NOTHING_SET, lab)) {
        assertThat(run.url()).isEqualTo(url);
        assertThat(call(url, "GET", "kept")).isEqualTo("yes");
      }
      try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
          RedisSource run = RedisSource.open(NOTHING_SET, lab)) {
        assertThat(run.url()).isNotEqualTo(url);
        assertThat(call(run.url(), "GET", "kept")).isEqualTo("yes");
        assertThat(taken.isBound()).isTrue();
      }
    }

    @Test
    @DisplayName("comes back on its port when it died")
    void isRevived() throws IOException {
      notInAContainer();
      try (RedisSource run = RedisSource.open(NOTHING_SET, lab)) {
        call(run.url(), "SET", "kept", "yes");
        assertThat(run.revive()).isFalse();
        long pid =
            Long.parseLong(
                RedisVersion.field(
                    String.valueOf(call(run.url(), "INFO", "server")), "process_id"));
        ProcessHandle redis = ProcessHandle.of(pid).orElseThrow();
        RedisProcess.end(redis, true);

        assertThat(run.revive()).isTrue();
        assertThat(call(run.url(), "GET", "kept")).isEqualTo("yes");
      }
    }

    @Test
    @DisplayName("does not start on LAB_REDIS_PORT when another program uses it")
    void forcedPortTaken() throws IOException {
      try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        Map<String, String> forced = Map.of("LAB_REDIS_PORT", "" + taken.getLocalPort());
        assertThatThrownBy(() -> RedisSource.open(forced, lab))
            .isInstanceOf(RedisMissing.class)
            .hasMessageContaining("(LAB_REDIS_PORT) is in use by another program.\n");
      }
    }
  }

  /** Opens the source in the folder given, says its address, waits for the end of input, leaves. */
  static final class User {
    public static void main(String[] args) throws IOException {
      try (RedisSource source = RedisSource.open(NOTHING_SET, Path.of(args[0]))) {
        System.out.println(source.url());
        System.in.read();
      }
    }
  }

  @Nested
  @DisplayName("in REDIS_URL")
  class Guests {
    @Test
    @DisplayName("is used when it is empty, and again when it holds the kit's keys only")
    void emptyIsFine() throws IOException {
      try (RedisServer theirs = RedisServer.start()) {
        try (RedisSource source = open(theirs.url())) {
          assertThat(source.own()).isFalse();
          call(theirs.url(), "LPUSH", "queue:default", "{}");
          call(theirs.url(), "SET", "stat:processed", "1");
        }
        open(theirs.url()).close();
        assertThat(call(theirs.url(), "PING")).isEqualTo("PONG");
      }
    }

    @Test
    @DisplayName("is left alone when it holds foreign keys, until the learner says so")
    void foreignKeysAreRefused() throws IOException {
      try (RedisServer theirs = RedisServer.start()) {
        call(theirs.url(), "SET", "user:1", "ann");
        call(theirs.url(), "LPUSH", "queue:default", "{}"); // A real Sidekiq's, for all we know.

        assertThatThrownBy(() -> open(theirs.url()))
            .isInstanceOf(RedisMissing.class)
            .hasMessageContaining("holds 2 keys that the course did not create: ")
            .hasMessageContaining("user:1")
            .hasMessageContaining("LAB_REDIS_SHARED=yes");
        assertThat(call(theirs.url(), "DBSIZE")).isEqualTo(2L);

        RedisSource.open(Map.of("REDIS_URL", theirs.url(), "LAB_REDIS_SHARED", "yes"), lab).close();
        assertThat(call(theirs.url(), "DBSIZE")).isEqualTo(2L);
        assertThatThrownBy(() -> open(theirs.url())).isInstanceOf(RedisMissing.class);
      }
    }

    @Test
    @DisplayName("is refused when it also holds keys that the course did not create")
    void foreignKeysBesideOurs() throws IOException {
      try (RedisServer theirs = RedisServer.start()) {
        open(theirs.url()).close();
        call(theirs.url(), "SET", "cart:77", "x");

        assertThatThrownBy(() -> open(theirs.url()))
            .hasMessageContaining("holds 1 key that the course did not create: cart:77.");
      }
    }

    @Test
    @DisplayName("with a wrong password, or none, says so and shows no password")
    void wrongPassword() {
      try (RedisServer theirs = RedisServer.options().password("right-one").start()) {
        String address = "127.0.0.1:" + theirs.port();

        assertThatThrownBy(() -> open("redis://:wrong-one@" + address))
            .hasMessageContaining("redis://:***@" + address + "/0 rejects")
            .hasMessageNotContaining("wrong-one");
        assertThatThrownBy(() -> open("redis://" + address))
            .hasMessageContaining("requires a password");
        open(theirs.url()).close();
      }
    }

    @Test
    @DisplayName("without a password is reported differently from a wrong password")
    void needlessPassword() {
      try (RedisServer theirs = RedisServer.options().password("").start()) {
        assertThatThrownBy(() -> open("redis://:secret@127.0.0.1:" + theirs.port()))
            .hasMessageContaining("has no password, but")
            .hasMessageNotContaining("secret");
      }
    }

    @Test
    @DisplayName("that cannot be reached is reported, with the fix")
    void unreachable() {
      int closed = RedisOptions.freePort();
      assertThatThrownBy(() -> open("redis://:secret@127.0.0.1:" + closed))
          .hasMessage(
              "Cannot connect to Redis at redis://:***@127.0.0.1:"
                  + closed
                  + "/0: the connection was refused.\n"
                  + "Start that Redis, correct REDIS_URL, or unset it; the course then runs its own"
                  + " Redis.");
    }

    @Test
    @DisplayName("that is a Redis 5 is too old")
    void tooOld() throws IOException {
      try (FakeRedis five = FakeRedis.ofVersion("5.0.14")) {
        assertThatThrownBy(() -> open(five.url("")))
            .hasMessageContaining("is 5.0.14; the course needs 6.2 or newer.\n");
      }
    }

    @Test
    @DisplayName("that repeats what it was sent still shows no password")
    void anEchoIsHidden() throws IOException {
      try (FakeRedis echo = new FakeRedis(Map.of("AUTH", "-ERR cannot AUTH with secret\r\n"))) {
        assertThatThrownBy(() -> open(echo.url(":secret@")))
            .isInstanceOf(RedisMissing.class)
            .hasMessageContaining("***")
            .hasMessageNotContaining("secret");
      }
    }

    @Test
    @DisplayName("at an address that is not a Redis is reported")
    void notARedis() throws IOException {
      try (FakeRedis web = new FakeRedis(Map.of("INFO", "HTTP/1.1 400 Bad Request\r\n\r\n"))) {
        assertThatThrownBy(() -> open(web.url(""))).hasMessageContaining("is not a Redis");
      }
    }

    private RedisSource open(String url) {
      return RedisSource.open(Map.of("REDIS_URL", url), lab);
    }
  }

  private static void notInAContainer() {
    Assumptions.assumeFalse("container".equals(System.getProperty("kit.redis")));
  }

  static Object call(String url, String... command) throws IOException {
    RedisUrl address = RedisUrl.parse(url);
    try (RedisProbe probe = RedisProbe.open(address, Duration.ofSeconds(5))) {
      if (!address.password().isEmpty()) {
        probe.call("AUTH", address.password());
      }
      return probe.call(command);
    }
  }
}
