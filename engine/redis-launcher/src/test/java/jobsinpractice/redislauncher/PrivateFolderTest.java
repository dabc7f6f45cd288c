package jobsinpractice.redislauncher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The kit's own folder")
@DisabledOnOs(OS.WINDOWS)
class PrivateFolderTest {
  private static final int NOBODY = 65_534;

  @TempDir Path clone;

  @Test
  @DisplayName("is created for its owner alone")
  void createdPrivate() throws IOException {
    assertThat(mode(PrivateFolder.make(clone.resolve("not/yet/there/.lab"))))
        .isEqualTo("rwx------");
  }

  @Test
  @DisplayName("of an earlier version, open to all, is closed")
  void closed() throws IOException {
    Path lab = Files.createDirectory(clone.resolve(".lab"));
    Files.setPosixFilePermissions(lab, PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThat(mode(PrivateFolder.make(lab))).isEqualTo("rwx------");
  }

  @Test
  @DisplayName("is refused when it is a link, wherever that leads")
  void link() throws IOException {
    Path elsewhere = Files.createDirectory(clone.resolve("elsewhere"));
    Path lab = Files.createSymbolicLink(clone.resolve(".lab"), elsewhere);

    assertThatThrownBy(() -> PrivateFolder.make(lab))
        .isInstanceOf(RedisMissing.class)
        .hasMessage(
            lab
                + " is a link to "
                + elsewhere
                + ", not a folder.\nRemove the link: rm '"
                + lab
                + "'");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  @DisplayName("is refused when another user of the machine made it, and nothing is read from it")
  void anotherUsers() throws IOException {
    Path lab = Files.createDirectory(clone.resolve(".lab"));
    assumeTrue(chown(lab, NOBODY), "skipped: only root can give a folder to another user");
    Files.setPosixFilePermissions(lab, PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThatThrownBy(() -> PrivateFolder.make(lab))
        .isInstanceOf(RedisMissing.class)
        .hasMessageContaining("so the course does not trust its files.\nMove it away: mv '");
    assertThatThrownBy(() -> RedisBinary.embedded(lab)).isInstanceOf(RedisMissing.class);
    assertThat(lab).isEmptyDirectory();
  }

  @Test
  @DisplayName("may be used by root in a learner's clone: a container does that")
  void rootInALearnersClone() throws IOException {
    Path lab = Files.createDirectory(clone.resolve(".lab"));
    assumeTrue(chown(lab, NOBODY), "skipped: only root can give a folder to another user");
    chown(clone, NOBODY);

    assertThat(mode(PrivateFolder.make(lab))).isEqualTo("rwx------");
  }

  @Test
  @DisplayName("is closed to others as soon as the kit's Redis uses it, and holds closed files")
  void closedWhenUsed() throws IOException {
    try (RedisSource source = RedisSource.open(java.util.Map.of(), clone.resolve(".lab"))) {
      assertThat(source.own()).isTrue();
      assertThat(mode(clone.resolve(".lab"))).isEqualTo("rwx------");
      Path config = clone.resolve(".lab/redis/redis.conf");
      if (Files.exists(config)) { // not in a container
        assertThat(mode(config)).isEqualTo("rw-------");
      }
    }
  }

  @Test
  @DisplayName("is not in the temporary folder of the machine, which all users share")
  void notShared() {
    assertThat(ServerDirectories.root()).startsWith(RedisSource.folder());
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static boolean chown(Path path, int user) {
    try {
      Files.setAttribute(path, "unix:uid", user);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
