package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.redislauncher.RedisSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("labs/lab doctor")
class DoctorIT {
  @TempDir Path folder;
  private MiniCourse course;

  @BeforeEach
  void aCourse() {
    course = MiniCourse.in(folder);
    System.setProperty("lab.folder", folder.resolve(".lab").toString());
  }

  @AfterEach
  void asItWas() {
    RedisSource.stopLeftover();
    System.clearProperty("lab.folder");
  }

  @Test
  @DisplayName("reports a Redis that no process uses, and leaves it running")
  void looks() throws IOException {
    String url = leftoverRedis();
    for (int i = 0; i < 2; i++) {
      course.type("doctor");
      assertThat(course.screen())
          .contains(
              "A Redis from an earlier run is still running",
              "  optional labs/lab doctor --fix stops it");
      assertThat(kept(url)).isEqualTo("kept");
    }
  }

  @Test
  @DisplayName("--fix stops it, and keeps its data")
  void fixes() throws IOException {
    String url = leftoverRedis();
    course.type("doctor", "--fix");
    assertThat(course.screen()).contains("its data is kept").doesNotContain("is still running");
    assertThatThrownBy(() -> kept(url)).isInstanceOf(RedisUnavailable.class);
    try (RedisSource again = RedisSource.open()) {
      assertThat(kept(again.url())).isEqualTo("kept");
    }
  }

  @Test
  @DisplayName("starts a Redis for its check, and stops that one")
  void ownCheck() {
    course.type("doctor");
    assertThat(course.screen()).contains("(the course's own)");
    assertThat(RedisSource.leftover()).isEmpty();
  }

  @Test
  @DisplayName("counts the jobs of earlier runs as the fleet does, with the dead ones")
  void jobs() throws IOException {
    try (Redis redis = Redis.connect(leftoverRedis())) {
      new Client(redis).push("Mail");
      redis.call(jedis -> jedis.zadd(Keys.DEAD, 1, "{}"));
    }
    course.type("doctor");
    assertThat(course.screen())
        .contains(
            "still in Redis (1 waiting, 1 dead).", "when they are due, except the dead ones.");
  }

  /** Returns the address of a Redis whose user was killed before it could leave. */
  private String leftoverRedis() throws IOException {
    RedisSource source = RedisSource.open();
    assumeThat(source.own()).isTrue();
    try (Redis redis = Redis.connect(source.url())) {
      redis.call(jedis -> jedis.set("queue:it", "kept"));
    }
    List<Path> users;
    try (Stream<Path> files = Files.list(folder.resolve(".lab/redis/users"))) {
      users = files.toList();
    }
    for (Path user : users) {
      Files.delete(user);
    }
    assertThat(RedisSource.leftover()).isPresent();
    return source.url();
  }

  private static String kept(String url) {
    try (Redis redis = Redis.connect(url)) {
      return redis.call(jedis -> jedis.get("queue:it"));
    }
  }
}
