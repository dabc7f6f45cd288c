package jobsinpractice.tool;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("labs/lab doctor, on a machine whose surroundings are odd,")
class SurroundingsChecksTest {
  @TempDir Path folder;

  private List<String> findings(Path root, Path home, Path temporary, Charset paths) {
    return new SurroundingsChecks(root, home, temporary, paths)
        .all().stream().map(finding -> finding.what() + " | " + finding.fix()).toList();
  }

  @Test
  @DisplayName("finds nothing where everything is usual")
  void usual() throws IOException {
    assertThat(findings(folder, folder, folder, US_ASCII)).isEmpty();
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  @DisplayName("names a home folder that is not there")
  void noHome() {
    assertThat(findings(folder, folder.resolve("gone"), folder, UTF_8))
        .singleElement()
        .asString()
        .contains("home folder", "gone does not exist", "export HOME=");
  }

  @Test
  @DisplayName("looks at the home folder that Maven's script uses, not at Java's")
  void homeOfTheScript() {
    Assumptions.assumeTrue(File.separator.equals("/"), "skipped: the script is for a POSIX shell");
    assertThat(SurroundingsChecks.home(Map.of("HOME", "/nowhere"), "/root"))
        .isEqualTo(Path.of("/nowhere"));
    assertThat(SurroundingsChecks.home(Map.of(), "/root")).isEqualTo(Path.of("/root"));
  }

  @Test
  @DisplayName("names a path that a class path cannot contain")
  void separator() throws IOException {
    Assumptions.assumeTrue(File.pathSeparator.equals(":"), "skipped: a colon is not a name here");
    Path colon = Files.createDirectory(folder.resolve("a:b"));
    assertThat(findings(colon, folder, folder, UTF_8))
        .singleElement()
        .asString()
        .contains("contains \":\"", "move the clone");
  }

  @Test
  @DisplayName("names a locale that cannot represent the path")
  void characters() throws IOException {
    Path umlaut = Files.createDirectory(folder.resolve("kürzel"));
    assertThat(findings(umlaut, folder, folder, UTF_8)).isEmpty();
    assertThat(findings(umlaut, folder, folder, US_ASCII))
        .singleElement()
        .asString()
        .contains("your locale (US-ASCII)", "export LC_ALL=en_US.UTF-8");
  }

  /** Many Linux machines mount /dev/shm with noexec; without such a folder, it is skipped. */
  @Test
  @DisplayName("names a temporary folder whose programs cannot run")
  void noexec() throws IOException {
    Path noexec = noexecFolder();
    Assumptions.assumeTrue(noexec != null, "skipped: no writable folder is mounted with noexec");
    Path ours = Files.createTempDirectory(noexec, "doctor");
    try {
      assertThat(findings(folder, folder, ours, UTF_8))
          .singleElement()
          .asString()
          .contains("mounted with noexec", "-Djava.io.tmpdir=");
      assertThat(findings(ours, folder, folder, UTF_8))
          .singleElement()
          .asString()
          .contains("move the clone");
    } finally {
      Files.delete(ours);
    }
  }

  private static Path noexecFolder() throws IOException {
    Path mounts = Path.of("/proc/mounts");
    if (!Files.exists(mounts)) {
      return null;
    }
    return Files.readAllLines(mounts).stream()
        .map(line -> line.split(" "))
        .filter(mount -> mount[2].equals("tmpfs") || mount[2].equals("ramfs"))
        .filter(mount -> List.of(mount[3].split(",")).contains("noexec"))
        .map(mount -> Path.of(mount[1]))
        .filter(Files::isWritable)
        .findFirst()
        .orElse(null);
  }
}
