package jobsinpractice.redislauncher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An executable Redis")
class RedisBinaryTest {
  @TempDir Path here;

  @Test
  @DisplayName("that is too old is passed over, for a newer one further down the PATH")
  @DisabledOnOs(OS.WINDOWS)
  void oldOnesArePassedOver() throws IOException {
    Path old = program("old/redis-server", "Redis server v=5.0.14 sha=00000000:0 bits=64");
    Path young = program("young/redis-server", "Redis server v=7.4.1 sha=00000000:0 bits=64");

    RedisBinary found =
        RedisBinary.onPath(old.getParent() + File.pathSeparator + young.getParent());

    assertThat(found.path()).isEqualTo(young);
    assertThat(found.version()).hasToString("Redis 7.4.1");
  }

  @Test
  @DisplayName("may be a Valkey")
  @DisabledOnOs(OS.WINDOWS)
  void mayBeValkey() throws IOException {
    Path valkey = program("bin/valkey-server", "Valkey server v=8.0.1 sha=00000000:0 bits=64");

    assertThat(RedisBinary.onPath(valkey.getParent().toString()).version())
        .hasToString("Valkey 8.0.1");
  }

  @Test
  @DisplayName("that is too old and alone is named with its version, and the fix with it")
  @DisabledOnOs(OS.WINDOWS)
  void tooOldIsSaid() throws IOException {
    Path old = program("old/redis-server", "Redis server v=5.0.14 sha=00000000:0 bits=64");

    assertThatThrownBy(() -> RedisBinary.onPath(old.getParent().toString()))
        .isInstanceOf(RedisMissing.class)
        .hasMessageContaining("old/redis-server is Redis 5.0.14, older than 6.2")
        .hasMessageContaining("Install Redis");
  }

  @Test
  @DisplayName("is not on an empty PATH")
  void noneOnAnEmptyPath() {
    assertThatThrownBy(() -> RedisBinary.onPath(here.toString()))
        .hasMessageStartingWith("redis-server is not on the PATH\n");
  }

  @Test
  @DisplayName("for Windows is refused: the jar's is 5.0")
  void windowsIsRefused() {
    assertThatThrownBy(() -> RedisBinary.embeddedName("Windows 11", "amd64"))
        .hasMessageContaining("5.0, older than 6.2")
        .hasMessageContaining("WSL");
  }

  @Test
  @DisplayName("that needs another C library or OpenSSL says which")
  void saysWhatItNeeds() {
    assertThat(RedisBinary.whyItDoesNotRun("error while loading shared libraries: libssl.so.3"))
        .endsWith("it needs OpenSSL 3 (libssl.so.3)");
    assertThat(RedisBinary.whyItDoesNotRun("Cannot run program: error=2, No such file"))
        .contains("it needs glibc");
    assertThat(RedisBinary.whyItDoesNotRun("Cannot run program: error=13, Permission denied"))
        .endsWith("is on a disk mounted with noexec");
  }

  @Test
  @DisplayName("from the jar, changed on the disk by whatever hand, is copied again, and never run")
  @EnabledOnOs(OS.LINUX)
  void changedCopy() throws IOException {
    Path ran = here.resolve("ran");
    RedisBinary good = RedisBinary.embedded(here.resolve("bin"));
    Files.writeString(good.path(), "#!/bin/sh\ntouch '" + ran + "'\n");

    assertThatThrownBy(good::verify)
        .isInstanceOf(RedisMissing.class)
        .hasMessageStartingWith(good.path() + " differs from the Redis in the embedded-redis jar")
        .hasMessageEndingWith("rm '" + good.path() + "'");
    assertThatThrownBy(() -> RedisServer.options().start(new RedisProcess(good)))
        .isInstanceOf(RedisMissing.class);

    RedisBinary again = RedisBinary.embedded(here.resolve("bin"));
    again.verify();
    assertThat(ran).doesNotExist();
  }

  @Test
  @DisplayName("from the jar does not follow a link that stands where its copy should")
  @EnabledOnOs(OS.LINUX)
  void linkInTheWay() throws IOException {
    String name =
        RedisBinary.embeddedName(System.getProperty("os.name"), System.getProperty("os.arch"));
    Path other = program("other", "Redis server v=7.4.1 sha=00000000:0 bits=64");
    Path bin = PrivateFolder.make(here.resolve("bin"));
    Files.createSymbolicLink(bin.resolve(name), other);

    assertThat(RedisBinary.embedded(bin).version().own()).startsWith("6.2");
    assertThat(Files.isSymbolicLink(bin.resolve(name))).isFalse();
    assertThat(other).content().contains("7.4.1");
  }

  @Test
  @DisplayName("in the current folder is not taken for one on the PATH")
  void emptyEntryOfThePath() {
    assertThatThrownBy(() -> RedisBinary.onPath(File.pathSeparator + "." + File.pathSeparator))
        .hasMessageStartingWith("redis-server is not on the PATH\n");
  }

  private Path program(String name, String says) throws IOException {
    Path path = here.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, "#!/bin/sh\necho '" + says + "'\n");
    path.toFile().setExecutable(true);
    return path;
  }
}
