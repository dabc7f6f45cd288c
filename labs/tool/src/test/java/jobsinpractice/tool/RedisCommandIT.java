package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import jobsinpractice.redislauncher.RedisSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("labs/lab redis")
@DisabledOnOs(OS.WINDOWS)
class RedisCommandIT {
  @TempDir Path folder;
  private Path seen;

  /** A redis-cli that notes what it is given. */
  @BeforeEach
  void client() throws IOException {
    seen = folder.resolve("seen");
    Path client = folder.resolve("bin/redis-cli");
    Files.createDirectories(client.getParent());
    Files.writeString(
        client, "#!/bin/sh\nprintf '%s\\n' \"$REDISCLI_AUTH\" \"$@\" >'" + seen + "'\nexit 7\n");
    Files.setPosixFilePermissions(client, PosixFilePermissions.fromString("rwx------"));
    System.setProperty("lab.folder", folder.resolve(".lab").toString());
  }

  @AfterEach
  void asItWas() {
    System.clearProperty("lab.folder");
  }

  @Test
  @DisplayName("gives redis-cli the port as an argument and the password by environment")
  void ownRedis() throws IOException {
    try (RedisSource fleet = RedisSource.open()) {
      assertThat(run(Map.of(), "lrange", "queue:default", "0", "-1")).isEqualTo(7);

      String port = Integer.toString(fleet.address().port());
      assertThat(Files.readAllLines(seen))
          .containsExactly(
              fleet.address().password(),
              "-h",
              "127.0.0.1",
              "-p",
              port,
              "-n",
              "0",
              "lrange",
              "queue:default",
              "0",
              "-1");
    }
  }

  @Test
  @DisplayName("does the same for the Redis that REDIS_URL names")
  void named() throws IOException {
    run(Map.of("REDIS_URL", "rediss://me:s3cret@redis.example:6380/2"), "--scan");

    assertThat(Files.readAllLines(seen))
        .containsExactly(
            "s3cret",
            "-h",
            "redis.example",
            "-p",
            "6380",
            "-n",
            "2",
            "--tls",
            "--user",
            "me",
            "--scan");
  }

  @Test
  @DisplayName("names the fix when Redis is not running, and when redis-cli is missing")
  void troubles() {
    assertThatThrownBy(() -> command(Map.of("PATH", folder.resolve("bin").toString())).call())
        .isInstanceOf(UserError.class)
        .hasMessageContaining("The course's Redis is not running");
    assertThatThrownBy(() -> command(Map.of("PATH", folder.toString())).call())
        .isInstanceOf(UserError.class)
        .hasMessageContaining("redis-cli is not on the PATH");
  }

  private static RedisCommand command(Map<String, String> environment) {
    return new RedisCommand(environment);
  }

  private int run(Map<String, String> more, String... words) {
    Map<String, String> environment = new java.util.HashMap<>(more);
    environment.put("PATH", folder.resolve("bin").toString());
    CommandLine line = new CommandLine(command(environment));
    LabTool.wordsOfAnotherProgram(line);
    return line.execute(List.of(words).toArray(String[]::new));
  }
}
