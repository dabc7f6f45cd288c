package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("labs/lab reset")
class ResetIT {
  private MiniCourse course;

  @BeforeEach
  void aCourseWithoutGit(@TempDir Path folder) {
    course = MiniCourse.in(folder);
  }

  @Test
  @DisplayName("keeps the code in a backup, puts the skeleton back, and says where both are")
  void keepsAndPutsBack() throws IOException {
    String skeleton = course.skeleton();
    MiniCourse.write(course.code(), "my own work");

    assertThat(course.type("reset", "1")).isZero();

    assertThat(course.code()).hasContent(skeleton);
    Path backup = backups().get(0);
    assertThat(backup.resolve(MiniCourse.CODE)).hasContent("my own work");
    assertThat(course.screen()).contains(".lab/backup/" + backup.getFileName(), "labs/lab watch 1");
  }

  @Test
  @DisplayName("keeps a half-written file byte by byte")
  void halfWritten() throws IOException {
    byte[] half = {'c', 'l', 'a', 's', 's', ' ', (byte) 0xc3};
    Files.write(course.code(), half);

    assertThat(course.type("reset", "1")).isZero();

    assertThat(backups().get(0).resolve(MiniCourse.CODE)).hasBinaryContent(half);
    assertThat(course.code()).hasContent(course.skeleton());
  }

  @Test
  @DisplayName("writes and deletes nothing through a link, and says so in one line")
  void links() throws IOException {
    Path outside = Files.createDirectory(course.root().resolveSibling("outside"));
    Path file = outside.resolve("Precious.java");
    MiniCourse.write(file, "not the clone's");
    Files.delete(course.code());
    Files.createSymbolicLink(course.code(), file);

    assertThat(course.type("reset", "1")).isEqualTo(1);
    assertThat(course.screen()).hasLineCount(1).contains("is a link to " + file);
    assertThat(course.type("skeletons", "1")).isEqualTo(1);
    assertThat(file).hasContent("not the clone's");

    Files.delete(course.code());
    Path folder = course.code().getParent();
    Files.delete(folder);
    Files.createSymbolicLink(folder, outside);
    assertThat(course.type("reset", "1")).isEqualTo(1);
    assertThat(course.screen()).hasLineCount(1).contains("is a link to " + outside);
    assertThat(outside).isDirectoryContaining(kept -> kept.equals(file));
    assertThat(course.root().resolve(".lab/backup")).doesNotExist();
  }

  @Test
  @DisplayName("moves files that the learner added out of the way, and brings deleted ones back")
  void addedAndDeleted() throws IOException {
    Path added = course.code().resolveSibling("Helper.java");
    MiniCourse.write(added, "does not compile");
    Files.delete(course.code());

    assertThat(course.type("reset", "1")).isZero();

    assertThat(added).doesNotExist();
    assertThat(course.code()).hasContent(course.skeleton());
    assertThat(Files.walk(backups().get(0)).map(path -> path.getFileName().toString()))
        .contains("Helper.java");
  }

  @Test
  @DisplayName("twice in the same second makes two backups")
  void twice() throws IOException {
    for (String work : List.of("first", "second")) {
      MiniCourse.write(course.code(), work);
      assertThat(course.type("reset", "1")).isZero();
    }
    assertThat(backups().stream().map(b -> MiniCourse.read(b.resolve(MiniCourse.CODE))))
        .containsExactlyInAnyOrder("first", "second");
  }

  @Test
  @DisplayName("of an untouched lab does nothing, and says so")
  void untouched() {
    assertThat(course.type("reset", "1")).isZero();
    assertThat(course.root().resolve(".lab/backup")).doesNotExist();
    assertThat(course.screen()).contains("have not changed anything");
  }

  @Test
  @DisplayName("changes nothing when the backup cannot be made")
  void noBackupNoReset() {
    MiniCourse.write(course.code(), "my own work");
    MiniCourse.write(course.root().resolve(".lab/backup"), "a file where the folder should be");

    assertThat(course.type("reset", "1")).isEqualTo(1);

    assertThat(course.code()).hasContent("my own work");
    assertThat(course.screen()).contains("nothing was changed").hasLineCount(2);
  }

  private List<Path> backups() throws IOException {
    try (Stream<Path> found = Files.list(course.root().resolve(".lab/backup"))) {
      return found.sorted().toList();
    }
  }
}
