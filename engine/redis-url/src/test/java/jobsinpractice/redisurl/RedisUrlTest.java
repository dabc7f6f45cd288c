package jobsinpractice.redisurl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The address of a Redis")
class RedisUrlTest {
  @ParameterizedTest(name = "{0} is shown as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "redis://localhost                      | redis://localhost:6379/0",
        "redis://localhost/                     | redis://localhost:6379/0",
        "redis://localhost:7000/3               | redis://localhost:7000/3",
        "redis://localhost:7000/3/              | redis://localhost:7000/3",
        "rediss://:secret@cache.example:6380    | rediss://:***@cache.example:6380/0",
        "redis://ann:secret@my_cache/2          | redis://ann:***@my_cache:6379/2",
        "redis://ann@my_cache                   | redis://ann@my_cache:6379/0",
        "redis://:se@cret@localhost             | redis://:***@localhost:6379/0",
        "redis://:se/cr:et@localhost            | redis://:***@localhost:6379/0",
        "redis://:secret@[::1]:7000/0           | redis://:***@[::1]:7000/0",
        "redis+sentinel://a/jobs                | redis+sentinel://a:26379/jobs/0",
        "redis+sentinel://:secret@a:1,b/jobs/2  | redis+sentinel://:***@a:1,b:26379/jobs/2",
      })
  @DisplayName("is shown without its password")
  void isShownWithoutItsPassword(String text, String shown) {
    assertThat(RedisUrl.parse(text)).hasToString(shown);
    assertThat(RedisUrl.parse(RedisUrl.parse(text).text())).isEqualTo(RedisUrl.parse(text));
    assertThat(RedisUrl.parse(text + "\n")).isEqualTo(RedisUrl.parse(text));
  }

  @Test
  @DisplayName("is handed on so that any client reads the same password")
  void isHandedOnEncoded() {
    RedisUrl url = RedisUrl.parse("redis://ann:p%20w%23+@localhost");

    assertThat(url.password()).isEqualTo("p w#+");
    assertThat(URI.create(url.text()).getUserInfo()).isEqualTo("ann:p w#+");
    assertThat(RedisUrl.parse("redis://:100%@localhost").password()).isEqualTo("100%");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:6379",
        "http://:secret@x",
        "redis://",
        "redis://:secret@h:99999",
        "redis://:secret@h:port",
        "redis://:secret@h/database",
        "redis://:secret@h/1/2",
        "redis://:secret@a,b",
        "redis://:secret@::1",
        "redis://:secret@ho st",
        "redis+sentinel://:secret@a",
        "redis+sentinel://:secret@a/jobs/1/2",
        "redis+sentinel://:secret@a,/jobs",
        "x"
      })
  @DisplayName("that cannot be read is refused without showing it")
  void thatCannotBeReadIsRefused(String text) {
    assertThatThrownBy(() -> RedisUrl.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The Redis URL cannot be read.")
        .hasMessageNotContaining("secret")
        .hasNoCause();
  }
}
