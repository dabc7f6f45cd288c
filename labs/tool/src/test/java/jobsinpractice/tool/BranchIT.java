package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("labs/lab branch")
class BranchIT {
  private static final String CODE = "labs/lab1/" + MiniCourse.CODE;

  private MiniCourse course;

  @BeforeEach
  void aClone(@TempDir Path folder) {
    MiniCourse.needsGit();
    course = MiniCourse.in(folder);
    git("init", "-q", "-b", "main");
    MiniCourse.write(course.root().resolve(".gitignore"), ".lab/\n");
    commit("the course");
  }

  @Test
  @DisplayName("makes solutions: main, with each lab's code replaced by its solution")
  void makesIt() {
    assertThat(course.type("branch")).isZero();

    assertThat(git("diff", "--name-only", "main", "solutions", "--")).isEqualTo(CODE);
    assertThat(git("show", "solutions:" + CODE))
        .contains("100.0 * busy / threads")
        .doesNotContain("ToDo", "region");
    assertThat(git("rev-parse", "solutions^")).isEqualTo(git("rev-parse", "main"));
  }

  @Test
  @DisplayName("touches neither work tree nor index nor HEAD")
  void touchesNothing() {
    MiniCourse.write(course.code(), "my own work");
    MiniCourse.write(course.root().resolve("staged.txt"), "staged");
    git("add", "staged.txt");
    MiniCourse.write(course.root().resolve("untracked.txt"), "untracked");
    String status = git("status", "--porcelain");
    String head = git("rev-parse", "--symbolic-full-name", "HEAD") + git("ls-files", "--stage");

    assertThat(course.type("branch")).isZero();

    assertThat(git("status", "--porcelain")).isEqualTo(status);
    assertThat(git("rev-parse", "--symbolic-full-name", "HEAD") + git("ls-files", "--stage"))
        .isEqualTo(head);
    assertThat(course.code()).hasContent("my own work");
  }

  @Test
  @DisplayName("again makes the same commit; after main has moved, one on top of it")
  void again() {
    course.type("branch");
    String first = git("rev-parse", "solutions");
    assertThat(course.type("branch")).isZero();
    assertThat(git("rev-parse", "solutions")).isEqualTo(first);
    assertThat(course.screen()).contains("up to date");

    MiniCourse.write(course.root().resolve("news.md"), "news");
    commit("news");
    assertThat(course.type("branch")).isZero();
    assertThat(git("rev-parse", "solutions^")).isEqualTo(git("rev-parse", "main"));
    assertThat(git("diff", "--name-only", "main", "solutions", "--")).isEqualTo(CODE);
  }

  @Test
  @DisplayName("comes from main, not from what the learner has changed in solutions/")
  void fromMain() {
    Path solution = course.lab().solutionDir().resolve(MiniCourse.CODE);
    MiniCourse.write(solution, MiniCourse.read(solution).replace("100.0", "1.0"));
    assertThat(course.type("branch")).isZero();
    assertThat(git("show", "solutions:" + CODE)).contains("100.0 * busy");
  }

  @Test
  @DisplayName("leaves a branch solutions alone that has other commits or is checked out")
  void refuses() {
    git("branch", "solutions");
    String theirs = git("rev-parse", "solutions");
    assertThat(course.type("branch")).isEqualTo(1);
    assertThat(course.screen()).contains("commits of your own").hasLineCount(2);
    assertThat(git("rev-parse", "solutions")).isEqualTo(theirs);

    git("branch", "-D", "solutions");
    course.type("branch");
    git("checkout", "-q", "solutions");
    assertThat(course.type("branch")).isEqualTo(1);
    assertThat(course.screen()).contains("checked out").hasLineCount(2);
  }

  @Test
  @DisplayName("reports a folder that is not a clone, also inside another clone")
  void noClone(@TempDir Path outside) throws IOException {
    MiniCourse zip = MiniCourse.in(outside);
    assertThat(zip.type("branch")).isEqualTo(1);
    assertThat(zip.screen()).contains("not a git clone").hasLineCount(2);

    git(outside, "init", "-q");
    assertThat(zip.type("branch")).isEqualTo(1);
    assertThat(zip.screen()).contains("not a git clone").hasLineCount(2);
  }

  private void commit(String message) {
    git("add", "-A");
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", message);
  }

  private String git(String... words) {
    return git(course.root(), words);
  }

  private static String git(Path folder, String... words) {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(words));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as("%s: %s", command, said).isZero();
      return said.strip();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
