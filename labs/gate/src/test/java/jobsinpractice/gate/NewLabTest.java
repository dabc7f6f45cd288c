package jobsinpractice.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jobsinpractice.runner.Gate;
import jobsinpractice.runner.GateResult;
import jobsinpractice.runner.Labs;
import jobsinpractice.runner.NewLab;
import jobsinpractice.runner.WarmRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A new lab")
class NewLabTest {
  private Path root;
  private Labs labs;

  @BeforeEach
  void aCourse(@TempDir Path folder) {
    FixtureLab fixture = FixtureLab.in(folder);
    root = fixture.root();
    labs = Labs.at(root);
  }

  @Test
  @DisplayName("passes the gate from its first minute")
  void passes() {
    NewLab.make(labs, 7, "belt & suspenders");
    try (WarmRunner runner = WarmRunner.start(2, 5)) {
      GateResult result = Gate.check(labs.lab(7), runner);
      assertThat(result.problems()).isEmpty();
      assertThat(GateResult.table(List.of(result))).contains("2 of 2", "3 of 3", "6 of 6");
    }
  }

  @Test
  @DisplayName("is a module, after the labs that were there, with its name in it")
  void module() {
    NewLab.make(labs, 7, "belt & suspenders");
    assertThat(FixtureLab.read(root.resolve("pom.xml")))
        .isEqualTo(
            """
            <project>
              <modules>
                <module>labs</module>
                <module>labs/lab1</module>
                <module>labs/lab7</module>
                <module>solutions/lab1</module>
                <module>solutions/lab7</module>
              </modules>
              <profiles>
                <modules>
                  <module>labs/gate</module>
                </modules>
              </profiles>
            </project>
            """);
    assertThat(FixtureLab.read(root.resolve("labs/lab7/pom.xml")))
        .contains("<name>Lab 7: belt &amp; suspenders</name>");
    assertThat(labs.lab(7).title()).isEqualTo("belt & suspenders");
  }

  @Test
  @DisplayName("never takes the place of one that is there")
  void neverOverwrites() throws Exception {
    byte[] before = Files.readAllBytes(root.resolve("labs/lab1/README.md"));
    assertThatThrownBy(() -> NewLab.make(labs, 1, "again"))
        .hasMessageContaining("lab 1 already exists");
    assertThat(Files.readAllBytes(root.resolve("labs/lab1/README.md"))).isEqualTo(before);
  }
}
