package jobsinpractice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jobsinpractice.testkit.interleaving.ScenarioCode;
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
  @DisplayName("of every order is remembered for the code that the two threads run")
  void orders() throws Exception {
    String scenario = ScenarioCode.of(Scenario.class);
    assertThat(ScenarioCode.of(Scenario.class)).isEqualTo(scenario);
    assertThat(ScenarioCode.of(OtherScenario.class)).isNotEqualTo(scenario);
    PassedChecks.passedInEveryOrder("a check of " + scenario);
    assertThat(PassedChecks.hasPassedInEveryOrder("a check of " + scenario)).isTrue();
    PassedChecks.once("drains", "loop", runs::incrementAndGet);
    PassedChecks.forgetOrders();
    assertThat(PassedChecks.hasPassedInEveryOrder("a check of " + scenario)).isFalse();
    PassedChecks.once("drains", "loop", runs::incrementAndGet);
    assertThat(runs).hasValue(1);
  }

  @Test
  @DisplayName("of every order counts a change in a class that another class uses")
  void changedFarAway(@TempDir Path folder) throws Exception {
    Path code = folder.resolve("jobsinpractice/testkit");
    Files.createDirectories(code);
    for (String name : List.of("Scenario", "Middle", "Far")) {
      String file = "PassedChecksTest$" + name + ".class";
      try (InputStream in = PassedChecksTest.class.getResourceAsStream(file)) {
        Files.copy(in, code.resolve(file));
      }
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
      Class<?> scenario = Class.forName(Scenario.class.getName(), false, loader);
      String before = ScenarioCode.of(scenario);
      Files.write(
          code.resolve("PassedChecksTest$Far.class"), new byte[] {1}, StandardOpenOption.APPEND);
      assertThat(ScenarioCode.of(scenario)).isNotEqualTo(before);
    }
  }

  static final class Scenario {
    final Middle middle = new Middle();
  }

  static final class Middle {
    final Far far = new Far();
  }

  static final class Far {}

  static final class OtherScenario {}

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
