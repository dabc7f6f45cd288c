package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Labs;
import jobsinpractice.runner.NewLab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("labs/lab catch-up and certificate")
class CatchUpIT {
  private MiniCourse course;
  private LabHome second;

  @BeforeEach
  void aCourseOfTwoLabs(@TempDir Path folder) throws IOException {
    course = MiniCourse.in(folder);
    NewLab.make(Labs.at(course.root()), 2, "How late");
    second = Labs.at(course.root()).lab(2);
  }

  @Test
  @DisplayName("solves a skipped lab, keeps its code, and leaves the lab to come as it is")
  void skipped() throws IOException {
    MiniCourse.write(course.code(), "half of an answer");
    String own = "my own beginning";
    Path later = Course.files(second.sources()).get(0);
    MiniCourse.write(later, own);

    assertThat(course.type("catch-up", "2")).isZero();

    assertThat(course.code()).hasContent(SolutionText.files(course.lab()).get(MiniCourse.CODE));
    assertThat(later).hasContent(own);
    assertThat(backups()).hasSize(1).first().extracting(this::code).isEqualTo("half of an answer");
    assertThat(course.screen())
        .contains("Lab 1 now has its published solution", "labs/lab watch 2")
        .contains("  backup   .lab/backup/lab1-")
        .contains("labs/lab solution 1 explains", "labs/lab2/README.md");
    assertThat(course.type("test", "1")).isZero();
  }

  @Test
  @DisplayName("says that there is no copy of an unchanged lab")
  void nothingToKeep() {
    assertThat(course.type("catch-up", "2")).isZero();

    assertThat(course.screen()).contains("backup   none", "had not changed");
  }

  @Test
  @DisplayName("again changes nothing; a renamed class and Windows line ends are in the backup")
  void twice() throws IOException {
    Path renamed = course.code().resolveSibling("Renamed.java");
    String mine = course.skeleton().replace("class Busy", "class Renamed").replace("\n", "\r\n");
    MiniCourse.write(renamed, mine);
    Files.delete(course.code());

    assertThat(course.type("catch-up", "2")).isZero();
    assertThat(course.type("catch-up", "2")).isZero();

    assertThat(course.screen()).contains("Nothing was changed");
    assertThat(renamed).doesNotExist();
    assertThat(backups()).hasSize(1);
    Path kept = course.lab().dir().relativize(renamed);
    assertThat(backups().get(0).resolve(kept.toString())).hasContent(mine);
    assertThat(Files.list(course.code().getParent())).containsExactly(course.code());
  }

  @Test
  @DisplayName("replaces a folder that has the name of a file, and keeps what was in it")
  void folderForFile() throws IOException {
    Files.delete(course.code());
    MiniCourse.write(course.code().resolve("inner/Mine.java"), "mine");

    assertThat(course.type("catch-up", "2")).isZero();

    assertThat(course.code()).hasContent(SolutionText.files(course.lab()).get(MiniCourse.CODE));
    assertThat(backups().get(0).resolve(MiniCourse.CODE + "/inner/Mine.java")).hasContent("mine");
  }

  @Test
  @DisplayName("shows where the backup is when a file cannot be replaced")
  void cannotReplace() throws IOException {
    MiniCourse.write(course.code(), "mine");
    Files.createDirectories(course.code().resolveSibling("Busy.java.new/in-the-way"));

    assertThat(course.type("catch-up", "2")).isEqualTo(1);

    assertThat(course.screen()).contains("Your code is in " + backups().get(0));
    assertThat(course.code()).hasContent("mine");
    assertThat(backups().get(0).resolve(MiniCourse.CODE)).hasContent("mine");
  }

  @Test
  @DisplayName("does not touch a lab that is done in another way")
  void done() throws IOException {
    course.solve();
    String mine = MiniCourse.read(course.code()) + "// mine\n";
    MiniCourse.write(course.code(), mine);

    assertThat(course.type("catch-up", "2")).isZero();

    assertThat(course.code()).hasContent(mine);
    assertThat(backups()).isEmpty();
    assertThat(course.screen()).contains("Nothing was changed");
  }

  @Test
  @DisplayName("do not judge a lab whose tests this machine cannot run")
  void brokenMachine() throws IOException {
    course.solve();
    String mine = MiniCourse.read(course.code()) + "// mine\n";
    MiniCourse.write(course.code(), mine);
    course.breakMachine();
    for (List<String> command : List.of(List.of("catch-up", "2"), List.of("certificate"))) {
      assertThat(course.type(command.toArray(String[]::new))).isEqualTo(1);
      assertThat(course.screen())
          .contains("Your machine, not your code", "lab 1", "labs/lab doctor");
    }
    assertThat(course.code()).hasContent(mine);
    assertThat(backups()).isEmpty();
  }

  @Test
  @DisplayName("the certificate lists solved labs only, and marks a published solution")
  void certificate() {
    course.type("certificate");
    assertThat(course.screen()).contains("0 of 2 labs solved").doesNotContain("How busy");
    course.solve();
    course.type("certificate");
    assertThat(course.screen()).contains("1 of 2 labs solved", "How busy (the published solution)");
    MiniCourse.write(course.code(), MiniCourse.read(course.code()) + "// mine\n");
    course.type("certificate");
    assertThat(course.screen()).contains("How busy\n").doesNotContain("published");
  }

  private String code(Path backup) {
    return MiniCourse.read(backup.resolve(MiniCourse.CODE));
  }

  private List<Path> backups() throws IOException {
    Path folder = course.root().resolve(".lab/backup");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.toList();
    }
  }
}
