package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jobsinpractice.runner.Labs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes into a bundle, without its libraries; .ci/offline runs a whole one. */
@DisplayName("labs/lab bundle")
class BundleIT {
  private static final String DEEP = "deep/" + "a-long-name/".repeat(9) + "file.txt";

  private MiniCourse course;
  private Path root;

  @BeforeEach
  void aClone(@TempDir Path folder) throws Exception {
    MiniCourse.needsGit();
    course = MiniCourse.in(folder);
    root = course.root();
    MiniCourse.write(root.resolve(DEEP), "tracked");
    MiniCourse.write(root.resolve(".gitignore"), "target/\n.lab/\n");
    assertThat(root.resolve("mvnw").toFile().setExecutable(true)).isTrue();
    git("init", "-q");
  }

  @Test
  @DisplayName(
      "refuses a file that exists, a folder that does not, and a course that is not a clone")
  void refusals(@TempDir Path other) throws Exception {
    Path file = other.resolve("course.tar.gz");
    MiniCourse.write(file, "mine");
    assertThat(course.type("bundle", file.toString())).isEqualTo(1);
    assertThat(course.screen()).contains("exists already").hasLineCount(2);
    assertThat(file).hasContent("mine");

    assertThat(course.type("bundle", other.resolve("none/x.tar.gz").toString())).isEqualTo(1);
    assertThat(course.screen()).contains("There is no folder").hasLineCount(2);

    Path link = Files.createSymbolicLink(other.resolve("link.tar.gz"), other.resolve("elsewhere"));
    assertThat(course.type("bundle", link.toString())).isEqualTo(1);
    assertThat(course.screen()).contains("exists already").hasLineCount(2);

    MiniCourse zip = MiniCourse.in(other);
    assertThat(zip.type("bundle", "new.tar.gz")).isEqualTo(1);
    assertThat(zip.screen()).contains("not a git clone").hasLineCount(2);
    assertThat(zip.root().resolve("new.tar.gz")).doesNotExist();
  }

  @Test
  @DisplayName("holds the commit's files with each lab's skeleton, and nothing of the learner's")
  void contents(@TempDir Path other) throws Exception {
    String skeleton = course.skeleton();
    course.solve();
    MiniCourse.write(course.code().resolveSibling("Committed.java"), "class Committed {}");
    commit();
    MiniCourse.write(root.resolve("secret.txt"), "untracked");
    MiniCourse.write(root.resolve(DEEP), "changed and not committed");
    MiniCourse.write(root.resolve(".lab/redis/password"), "secret");

    Path file = packed(other);

    Path kit = other.resolve(Bundle.TOP);
    assertThat(run(other, "tar", "-tzf", file.toString()))
        .contains(Bundle.TOP + "/" + DEEP, Bundle.TOP + "/mvnw")
        .noneMatch(name -> name.matches(".*(secret|Committed|password|/target/|\\.git/).*"));
    run(other, "tar", "-xzf", file.toString());
    assertThat(kit.resolve("labs/lab1").resolve(MiniCourse.CODE)).hasContent(skeleton);
    assertThat(kit.resolve(DEEP)).hasContent("tracked");
    assertThat(kit.resolve("mvnw")).isExecutable();
    assertThat(run(other, "tar", "-tvzf", file.toString())).allMatch(row -> row.contains(" 0/0 "));
  }

  @Test
  @DisplayName("leaves out what Maven notes about its repositories, and what it has built")
  void clean(@TempDir Path other) throws IOException {
    Path library = other.resolve("a/b/1");
    for (String name :
        List.of("b-1.jar", "b-1.pom", "_remote.repositories", "b-1.jar.lastUpdated")) {
      MiniCourse.write(library.resolve(name), "x");
    }
    Bundle.clean(other);
    assertThat(Course.files(library))
        .extracting(f -> f.getFileName().toString())
        .containsExactly("b-1.jar", "b-1.pom");

    assertThat(Bundle.belongs("labs/lab1/target/classes/A.class")).isFalse();
    assertThat(Bundle.belongs("engine/core/.flattened-pom.xml")).isFalse();
    assertThat(Bundle.belongs(".lab/redis/password")).isFalse();
    assertThat(Bundle.belongs(".mvn/bundle/repository/a/b/1/b-1.jar")).isTrue();
  }

  @Test
  @DisplayName("copies Maven without the settings and the mirror of its owner")
  void maven(@TempDir Path other) throws IOException {
    MiniCourse.write(other.resolve("maven/lib/maven.jar"), "x");
    MiniCourse.write(other.resolve("maven/conf/settings.xml"), "<password>secret</password>");
    MiniCourse.write(other.resolve("maven/mvnw.url"), "https://user:secret@repo.example.org/maven");
    Bundle.copyMaven(other.resolve("maven"), other.resolve("copy"));
    assertThat(Course.files(other.resolve("copy")))
        .extracting(file -> file.getFileName().toString())
        .containsExactly("maven.jar");
  }

  @Test
  @DisplayName("takes libraries from this machine's repository, and has no settings of its owner")
  void settings(@TempDir Path other) {
    assertThat(Bundle.settings(other.resolve("a b")))
        .contains("<url>file:///", "a%20b</url>")
        .doesNotContain("password", "<servers>");
  }

  @Test
  @DisplayName("leaves a file alone that has the name of its unfinished file")
  void unfinished(@TempDir Path other) throws Exception {
    Path mine = other.resolve("course.tar.gz.part");
    MiniCourse.write(mine, "mine");
    commit();
    assertThatThrownBy(() -> packed(other)).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(mine).hasContent("mine");
  }

  private Path packed(Path into) throws IOException {
    Path file = into.resolve("course.tar.gz");
    Git git = Git.of(root).orElseThrow();
    Bundle bundle = new Bundle(Labs.at(root), git, List.of(), step -> {});
    bundle.export();
    bundle.pack(file);
    return file;
  }

  private void commit() throws Exception {
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "Mine");
  }

  private void git(String... words) throws Exception {
    java.util.ArrayList<String> line = new java.util.ArrayList<>(List.of("git"));
    line.addAll(List.of(words));
    run(root, line.toArray(String[]::new));
  }

  private static List<String> run(Path folder, String... line) throws Exception {
    Process process =
        new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out.lines().toList();
  }
}
