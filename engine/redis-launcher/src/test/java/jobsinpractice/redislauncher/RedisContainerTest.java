package jobsinpractice.redislauncher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jobsinpractice.redislauncher.RedisRunner.Site;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A Redis in a container")
class RedisContainerTest {
  @TempDir Path folder;

  @Test
  @DisplayName("has its password's digest on its command line, and not the password")
  void digestOnly() {
    Site site = new Site(folder, 1, "s3cret", List.of(List.of("save", "")), false);
    assertThat(RedisContainer.command("redis:7", site))
        .contains("--user", "default", "#" + Secrets.digest("s3cret"))
        .noneMatch(word -> word.contains("s3cret"));
  }

  @Test
  @DisplayName("keeps the permissions that its configuration gives to the default user")
  void givenUser() {
    Site site = new Site(folder, 1, "s3cret", List.of(List.of("user", "default", "on")), false);
    assertThat(RedisContainer.command("redis:7", site))
        .containsOnlyOnce("--user")
        .noneMatch(word -> word.contains("s3cret"));
  }
}
