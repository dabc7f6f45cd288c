package jobsinpractice.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jobsinpractice.engine.Redis;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The Redis of launch day")
class DayRedisIT {
  @Test
  @DisplayName("is empty for the next scene, although an endless script of the last one still runs")
  void endlessScript() {
    try (DayRedis day = new DayRedis()) {
      Redis before = new Scene(1, day).redis();
      before.call(jedis -> jedis.configSet("lua-time-limit", "10"));
      assertThatThrownBy(
              () ->
                  before.call(
                      jedis -> jedis.eval("redis.call('SET', 'key', 'value') while true do end")))
          .isInstanceOf(RuntimeException.class);
      assertThat((long) new Scene(2, day).redis().call(jedis -> jedis.dbSize())).isZero();
    }
  }

  @Test
  @DisplayName("is closed to a scene that is over")
  void over() {
    try (DayRedis day = new DayRedis()) {
      Scene scene = new Scene(1, day);
      scene.end();
      assertThatThrownBy(scene::redis).hasMessage("this scene is over");
    }
  }
}
