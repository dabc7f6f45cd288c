package jobsinpractice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A slow check")
class PassedChecksTest {
  private final AtomicInteger runs = new AtomicInteger();

  @BeforeEach
  void forget() {
    PassedChecks.forget();
  }

  @Test
  @DisplayName("runs once for the same subject, and again for another one or another check")
  void once() throws Exception {
    PassedChecks.once("drains", "loop", runs::incrementAndGet);
    PassedChecks.once("drains", "loop", runs::incrementAndGet);
    assertThat(runs).hasValue(1);
    PassedChecks.once("drains", "another loop", runs::incrementAndGet);
    PassedChecks.once("ends", "loop", runs::incrementAndGet);
    assertThat(runs).hasValue(3);
    PassedChecks.forget();
    PassedChecks.once("drains", "loop", runs::incrementAndGet);
    assertThat(runs).hasValue(4);
  }

  @Test
  @DisplayName("runs again after a change of any class that was compiled with the named one")
  void codeOfTheLearner(@TempDir Path folder) throws Exception {
    String name = PassedChecksTest.class.getName();
    Path file = folder.resolve(name.replace('.', '/') + ".class");
    Files.createDirectories(file.getParent());
    try (InputStream code = PassedChecksTest.class.getResourceAsStream("PassedChecksTest.class")) {
      Files.copy(code, file);
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
      Class<?> type = Class.forName(name, false, loader);
      PassedChecks.once("drains", type, runs::incrementAndGet);
      PassedChecks.once("drains", type, runs::incrementAndGet);
      assertThat(runs).hasValue(1);
      Files.write(folder.resolve("Helper.class"), new byte[] {1});
      PassedChecks.once("drains", type, runs::incrementAndGet);
      assertThat(runs).hasValue(2);
    }
  }

  @Test
  @DisplayName("runs again while it fails")
  void failing() throws Exception {
    PassedChecks.Check failing =
        () -> {
          runs.incrementAndGet();
          throw new AssertionError("red");
        };
    assertThatThrownBy(() -> PassedChecks.once("drains", "loop", failing)).hasMessage("red");
    assertThatThrownBy(() -> PassedChecks.once("drains", "loop", failing)).hasMessage("red");
    assertThat(runs).hasValue(2);
  }
}
