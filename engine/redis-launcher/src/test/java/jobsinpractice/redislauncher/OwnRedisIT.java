package jobsinpractice.redislauncher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jobsinpractice.redisurl.RedisUrl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The kit's own Redis")
class OwnRedisIT {
  @TempDir static Path lab;

  static RedisSource source;

  @BeforeAll
  static void open() {
    source = RedisSource.open(Map.of(), lab);
  }

  @AfterAll
  static void close() {
    source.close();
  }

  @Test
  @DisplayName("does nothing for a user of the machine who does not have its password")
  void needsAPassword() throws IOException {
    try (RedisProbe stranger = RedisProbe.open(source.address(), Duration.ofSeconds(5))) {
      for (String command : List.of("PING", "KEYS *", "CONFIG SET dir /tmp", "EVAL return 0")) {
        assertThatThrownBy(() -> stranger.call(command.split(" ")))
            .hasMessageStartingWith("NOAUTH");
      }
      assertThatThrownBy(() -> stranger.call("AUTH", "")).hasMessageStartingWith("WRONGPASS");
    }
  }

  @Test
  @DisplayName("keeps its passwords in a file for the owner alone, off command lines and screens")
  @DisabledOnOs(OS.WINDOWS)
  void passwordsAreKept() throws IOException {
    Path file = lab.resolve("redis/secret");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    for (String password : Files.readAllLines(file)) {
      assertThat(password).matches("[0-9a-f]{32}");
      assertThat(ProcessHandle.allProcesses().map(p -> p.info().commandLine().orElse("")))
          .noneMatch(line -> line.contains(password));
      assertThat(List.of(source.describe(), source.maskedUrl(), source.toString()))
          .noneMatch(text -> text.contains(password));
      assertThat(source.monitor().toString()).doesNotContain(password);
    }
  }

  @Test
  @DisplayName("has the same passwords in the next run")
  void samePasswords() {
    String before = source.url();
    source.close();
    open();
    assertThat(RedisUrl.parse(source.url()).password())
        .isEqualTo(RedisUrl.parse(before).password());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONFIG SET dir /tmp",
        "CONFIG SET dbfilename x",
        "CONFIG REWRITE",
        "SAVE",
        "BGSAVE",
        "BGREWRITEAOF",
        "DEBUG SLEEP 0",
        "DEBUG RELOAD",
        "MODULE LOAD /tmp/x.so",
        "REPLICAOF 127.0.0.1 1",
        "SLAVEOF 127.0.0.1 1",
        "MIGRATE 127.0.0.1 1 key 0 10",
        "SCRIPT DEBUG YES",
        "SHUTDOWN NOSAVE",
        "ACL SETUSER default allcommands",
        "ACL LIST",
        "FAILOVER",
        "RESTORE key 0 x",
        "SYNC",
        "MONITOR"
      })
  @DisplayName("refuses what reaches beyond its data, even with the password")
  void dangerous(String command) {
    assertThatThrownBy(() -> RedisSourceIT.call(source.url(), command.split(" ")))
        // Redis 7 forbids two of them to everybody unless its configuration allows them.
        .hasMessageMatching("NOPERM .*|ERR (DEBUG|MODULE) command not allowed\\..*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INFO server",
        "KEYS *",
        "CLIENT LIST",
        "CLIENT SETNAME me",
        "CONFIG GET maxmemory-policy",
        "SCRIPT FLUSH",
        "SLOWLOG GET",
        "EVAL return(1) 0",
        "FLUSHDB"
      })
  @DisplayName("does what the engine, the labs, and the chapters ask for")
  void allowed(String command) throws IOException {
    assertThat(RedisSourceIT.call(source.url(), command.split(" "))).isNotNull();
  }

  @Test
  @DisplayName("lets its second user watch, and do nothing else")
  void watcher() throws IOException {
    RedisUrl watcher = source.monitor();
    try (RedisProbe probe = RedisProbe.open(watcher, Duration.ofSeconds(5))) {
      probe.call("AUTH", watcher.user(), watcher.password());
      for (String command :
          List.of("GET key", "KEYS *", "FLUSHALL", "CONFIG GET dir", "ACL LIST")) {
        assertThatThrownBy(() -> probe.call(command.split(" "))).hasMessageStartingWith("NOPERM");
      }
      assertThat(probe.call("MONITOR")).isEqualTo("OK");
    }
  }
}
