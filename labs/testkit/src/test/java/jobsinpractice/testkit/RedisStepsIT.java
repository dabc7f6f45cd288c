package jobsinpractice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.Redis;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A process whose commands are steps")
class RedisStepsIT {
  private static RedisServer server;
  private static Redis direct;

  @BeforeAll
  static void start() {
    server = RedisServer.start();
    direct = Redis.connect(server.url());
  }

  @AfterAll
  static void stop() {
    direct.close();
    server.close();
  }

  @BeforeEach
  void empty() {
    direct.call(jedis -> jedis.flushDB());
  }

  private static void pushTwo(Redis redis) {
    redis.call(jedis -> jedis.rpush("list", "a"));
    redis.call(jedis -> jedis.rpush("list", "b"));
  }

  private static List<String> list() {
    return direct.call(jedis -> jedis.lrange("list", 0, -1));
  }

  @Test
  @DisplayName(
      "is killed before its first command, before its second one, after its last, and never")
  void kills() throws Exception {
    List<String> seen = new ArrayList<>();
    RedisSteps.killedAtEachStep(
        server.url(),
        process -> {
          empty();
          process.run(RedisStepsIT::pushTwo);
          seen.add(process.killed() + " " + list());
        });
    assertThat(seen).containsExactly("true []", "true [a]", "true [a, b]", "false [a, b]");
  }

  @Test
  @DisplayName("can be killed in a pipeline, where each command is a step")
  void pipeline() throws Exception {
    RedisSteps process = new RedisSteps(server.url()).killBefore(1);
    process.run(
        redis ->
            redis.pipelined(
                pipeline -> {
                  pipeline.rpush("list", "a");
                  pipeline.rpush("list", "b");
                }));
    assertThat(process.killed()).isTrue();
    assertThat(list()).containsExactly("a");
    assertThat(process.inLines()).isEqualTo("1  RPUSH list a\n-- the process is killed");
  }

  @Test
  @DisplayName("sends nothing after it was killed, also if it catches the exception")
  void stubborn() throws Exception {
    RedisSteps process = new RedisSteps(server.url()).killBefore(0);
    process.run(
        redis -> {
          for (int i = 0; i < 3; i++) {
            try {
              pushTwo(redis);
            } catch (RuntimeException e) {
              continue;
            }
          }
        });
    assertThat(process.killed()).isTrue();
    assertThat(list()).isEmpty();
  }

  @Test
  @DisplayName("stops before a chosen command while another process acts")
  void meanwhile() throws Exception {
    List<String> seen = new ArrayList<>();
    RedisSteps.pausedAtEachStep(
        server.url(),
        () -> direct.call(jedis -> jedis.rpush("list", "x")),
        process -> {
          empty();
          process.run(RedisStepsIT::pushTwo);
          seen.add(process.acted() + " " + list());
        });
    assertThat(seen).containsExactly("true [x, a, b]", "true [a, x, b]", "false [a, b]");
  }

  @Test
  @DisplayName("throws what its code throws, and what the other process throws")
  void thrown() {
    assertThatThrownBy(
            () ->
                new RedisSteps(server.url())
                    .run(
                        redis -> {
                          throw new IllegalStateException("mine");
                        }))
        .hasMessage("mine");
    RedisSteps process =
        new RedisSteps(server.url())
            .pauseBefore(
                0,
                () -> {
                  throw new IllegalStateException("the other one's");
                });
    assertThatThrownBy(() -> process.run(RedisStepsIT::pushTwo)).hasMessage("the other one's");
  }
}
