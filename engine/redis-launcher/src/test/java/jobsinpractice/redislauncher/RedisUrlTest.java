package jobsinpractice.redislauncher;

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
  @CsvSource({
    "redis://localhost,                     redis://localhost:6379/0",
    "redis://localhost/,                    redis://localhost:6379/0",
    "redis://localhost:7000/3,              redis://localhost:7000/3",
    "rediss://:secret@cache.example:6380,   rediss://:***@cache.example:6380/0",
    "redis://ann:secret@my_cache/2,         redis://ann:***@my_cache:6379/2",
    "redis://:se@cret@localhost,            redis://:***@localhost:6379/0",
    "redis://:secret@[::1]:7000/0,          redis://:***@[::1]:7000/0",
  })
  @DisplayName("is shown without its password")
  void isShownWithoutItsPassword(String text, String shown) {
    assertThat(RedisUrl.parse("REDIS_URL", text)).hasToString(shown);
  }

  @Test
  @DisplayName("is handed on so that any client reads the same password")
  void isHandedOnEncoded() {
    RedisUrl url = RedisUrl.parse("REDIS_URL", "redis://ann:p%20w%23+@localhost");

    assertThat(url.password()).isEqualTo("p w#+");
    assertThat(URI.create(url.text()).getUserInfo()).isEqualTo("ann:p w#+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost:6379", "http://:secret@x", "redis://", "redis://:secret@h:99999", "x"})
  @DisplayName("that cannot be read is refused without showing it")
  void thatCannotBeReadIsRefused(String text) {
    assertThatThrownBy(() -> RedisUrl.parse("REDIS_URL", text))
        .isInstanceOf(RedisMissing.class)
        .hasMessageStartingWith("REDIS_URL is not a valid Redis address.\n")
        .hasMessageNotContaining("secret");
  }
}
