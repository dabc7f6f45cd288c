package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("labs/lab epub and labs/lab pdf")
class ExportIT {
  @TempDir private Path folder;
  private MiniCourse course;

  @BeforeEach
  void aCourse() {
    course = MiniCourse.in(folder);
    MiniCourse.write(course.root().resolve("chapters/01-busy.md"), "# 1 · Busy\n\n## Late\n");
  }

  @Test
  @DisplayName("write a new file, whatever its name, and replace none")
  void epub() throws IOException {
    Path file = folder.resolve("my book é.epub");
    assertThat(course.type("epub", file.toString())).isZero();
    assertThat(course.screen()).contains("Wrote " + file).hasLineCount(1);
    assertThat(file).binaryContent().startsWith('P', 'K');
    Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
    for (String command : new String[] {"epub", "pdf"}) {
      assertThat(course.type(command, mine.toString())).isEqualTo(1);
      assertThat(course.screen()).contains("mine.txt exists already", "fix").hasLineCount(2);
      assertThat(course.type(command, folder.toString())).isEqualTo(1);
      assertThat(course.screen()).contains("is a folder", "jobs-in-practice." + command);
      assertThat(course.type(command, folder.resolve("no/such.file").toString())).isEqualTo(1);
      assertThat(course.screen()).contains("There is no folder", "mkdir -p '").hasLineCount(2);
      assertThat(course.type(command)).isEqualTo(2);
    }
    assertThat(mine).hasContent("mine");
  }

  @Test
  @DisplayName("do not write through a link, even if it leads nowhere")
  void link() throws IOException {
    Path link = folder.resolve("link.epub");
    Files.createSymbolicLink(link, folder.resolve("elsewhere"));
    assertThat(course.type("epub", link.toString())).isEqualTo(1);
    assertThat(course.screen()).contains("exists already");
    assertThat(folder.resolve("elsewhere")).doesNotExist();
  }

  @Test
  @DisplayName("print the book with the browser of this machine")
  void pdf() {
    boolean there = Chromium.find().isPresent();
    if (!there) System.out.println("The printed book is not tested: no Chromium on the PATH");
    assumeTrue(there, "no Chromium on the PATH");
    Path file = folder.resolve("my book.pdf");
    assertThat(course.type("pdf", file.toString())).as(course.screen()).isZero();
    assertThat(file).binaryContent().startsWith('%', 'P', 'D', 'F');
    assertThat(course.screen()).contains("Printing the book with", "Wrote " + file);
  }

  @Test
  @DisplayName("pass the browser's own words on when it fails")
  void failing() throws IOException {
    assertThat(Chromium.find(folder.toString()).filter(b -> b.name().equals("chromium"))).isEmpty();
    Path program = folder.resolve("chromium");
    Files.writeString(program, "#!/bin/sh\necho no screen found\nexit 3\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    Chromium broken = Chromium.find(folder.toString()).orElseThrow();
    assertThatThrownBy(() -> broken.print(folder.resolve("page.html"), folder))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("has not printed the book: no screen found.");
  }
}
