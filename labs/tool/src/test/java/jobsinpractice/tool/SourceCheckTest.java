package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The check whether the tool is older than its source")
class SourceCheckTest {
  private static final Instant BUILT = Instant.parse("2026-11-28T12:00:00Z");

  @TempDir Path root;
  Path source;

  @BeforeEach
  void build() throws IOException {
    source = write("labs/simulator/src/main/java/Run.java");
    write("pom.xml");
    write("engine/pom.xml");
    write("labs/simulator/pom.xml");
    write(".lab/tool/stamp");
  }

  @Test
  @DisplayName("a tool that was built after its source is not stale")
  void fresh() {
    assertThat(SourceCheck.stale(root, classPath())).isFalse();
  }

  @Test
  @DisplayName("a newer source of any module on the class path makes it stale")
  void newerSource() throws IOException {
    touch(source);
    assertThat(SourceCheck.stale(root, classPath())).isTrue();
  }

  @Test
  @DisplayName("a newer pom.xml makes it stale: of a module, of the engine, of all")
  void newerPom() throws IOException {
    for (String pom : new String[] {"pom.xml", "engine/pom.xml", "labs/simulator/pom.xml"}) {
      touch(root.resolve(pom));
      assertThat(SourceCheck.stale(root, classPath())).as(pom).isTrue();
      write(pom);
    }
  }

  @Test
  @DisplayName("a tool without a stamp was never built to its end")
  void noStamp() throws IOException {
    Files.delete(root.resolve(".lab/tool/stamp"));
    assertThat(SourceCheck.stale(root, classPath())).isTrue();
  }

  private String classPath() {
    return String.join(
        File.pathSeparator,
        root.resolve("labs/simulator/target/classes").toString(),
        root.resolveSibling("repository/jedis.jar").toString());
  }

  private Path write(String path) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    Files.setLastModifiedTime(file, FileTime.from(BUILT));
    return file;
  }

  private static void touch(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(BUILT.plusSeconds(1)));
  }
}
