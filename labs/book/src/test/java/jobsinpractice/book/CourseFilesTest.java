package jobsinpractice.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A name of a file of the course")
class CourseFilesTest {
  private SmallCourse course;

  @BeforeEach
  void aCourse(@TempDir Path folder) {
    course =
        SmallCourse.in(folder.resolve("clone"))
            .with("pom.xml", "<project/>")
            .with(".lab/redis/password", "secret")
            .with("labs/.hidden.md", "secret")
            .with("labs/lab0/target/notes.md", "secret")
            .with("labs/lab0/photo.png", "binary")
            .with("../outside.md", "secret");
  }

  @ParameterizedTest
  @DisplayName("is refused if it is a trick")
  @ValueSource(
      strings = {
        "",
        "/",
        ".",
        "..",
        "../outside.md",
        "chapters/../../outside.md",
        "chapters/../pom.xml",
        "chapters/./glossary.md",
        "chapters//glossary.md",
        "/chapters/glossary.md",
        "chapters/glossary.md/",
        "chapters/glossary.md.",
        "chapters/glossary.md\u0000",
        "chapters\\glossary.md",
        "chapters/%2e%2e/pom.xml",
        "pom.xml",
        ".lab/redis/password",
        "labs/.hidden.md",
        "labs/lab0/target/notes.md",
        "labs/lab0/photo.png",
        "outside.md",
        "C:/windows/win.ini",
        "~/README.md"
      })
  void tricks(String name) {
    assertThat(course.files().find(name)).isEmpty();
    assertThat(course.files().read(name)).isEmpty();
  }

  @Test
  @DisplayName("is found below the folders of the course")
  void found() {
    assertThat(course.files().find("chapters/glossary.md")).isPresent();
    assertThat(course.files().find("README.md")).isPresent();
    assertThat(course.files().list("chapters"))
        .containsExactly("chapters/00-start.md", "chapters/glossary.md");
  }

  @Test
  @DisplayName("is refused if it is a link, or is behind one")
  void links() throws IOException {
    Path root = course.root();
    Files.createSymbolicLink(root.resolve("chapters/link.md"), root.resolve("pom.xml"));
    Files.createSymbolicLink(root.resolve("solutions"), root.resolve(".lab"));
    assertThat(course.files().find("chapters/link.md")).isEmpty();
    assertThat(course.files().find("solutions/redis/password")).isEmpty();
    assertThat(course.files().list("chapters")).doesNotContain("chapters/link.md");
  }

  @Test
  @DisplayName("leads to its page, and back")
  void pages() {
    CourseFiles files = course.with("engine/core/A.java", "x").files();
    for (String name :
        new String[] {
          "README.md", "chapters/00-start.md", "labs/lab0/README.md", "engine/core/A.java", "engine"
        }) {
      assertThat(PageName.file(PageName.of(name, files), files)).contains(name);
    }
    assertThat(PageName.of("labs/lab0", files)).isEqualTo("labs/lab0/index.html");
    assertThat(PageName.relative("chapters/a.html", "labs/lab0/index.html"))
        .isEqualTo("../labs/lab0/index.html");
    assertThat(PageName.relative("index.html", "chapters/a.html")).isEqualTo("chapters/a.html");
    assertThat(PageName.file("chapters/../README.html", files)).isEmpty();
  }
}
