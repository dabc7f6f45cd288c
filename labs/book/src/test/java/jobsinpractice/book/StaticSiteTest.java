package jobsinpractice.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The static site")
class StaticSiteTest {
  private SmallCourse course;
  private Path site;

  @BeforeEach
  void aCourse(@TempDir Path folder) {
    course = SmallCourse.in(folder.resolve("clone"));
    site = folder.resolve("a site");
  }

  private int write() {
    return new StaticSite(new Book(course.root())).write(site);
  }

  @Test
  @DisplayName("has every page, also a page that only a link leads to, with relative links")
  void pages() throws IOException {
    course
        .with("engine/core/A.java", "class A {}\n")
        .with("chapters/00-start.md", "# 0 · Start\n\n[A](../engine/core/A.java)\n");
    assertThat(write()).isGreaterThan(8);
    assertThat(site.resolve("engine/core/A.java.html")).content().contains("class");
    assertThat(site.resolve("chapters/00-start.html"))
        .content()
        .contains("href=\"../assets/book.css\"", "href=\"../engine/core/A.java.html\"")
        .contains("default-src 'none'")
        .doesNotContainPattern("(?:href|src|action)=\"/");
    assertThat(site.resolve("assets/index.js")).exists();
  }

  @Test
  @DisplayName("lists a lab by its number alone when it is named like its chapter")
  void names() {
    course
        .with("chapters/01-late.md", "# 1 · Late?\n")
        .with("labs/lab1/README.md", "# Lab 1 · Late\n")
        .with("chapters/02-plug.md", "# 2 · Plug\n")
        .with("labs/lab2/README.md", "# Lab 2 · Pull the plug\n");
    write();
    assertThat(site.resolve("search.html"))
        .content()
        .contains(">Lab 0</a>", ">Lab 1</a>", ">Lab 2 · Pull the plug</a>")
        .doesNotContain("Lab 0 · Start");
  }

  @Test
  @DisplayName("shows each chapter's question on the first page, unless the title is the question")
  void questions() {
    course.with("chapters/01-late.md", "# 1 · How late\n\n**How late?**\n");
    course.with("chapters/02-plug.md", "# 2 · Plug\n\n**What if the plug is pulled?**\n");
    write();
    assertThat(site.resolve("index.html"))
        .content()
        .contains("<p class=\"question\">What if the plug is pulled?</p>")
        .doesNotContain("<p class=\"question\">How late?</p>");
  }

  @Test
  @DisplayName("replaces its own files, and removes a page that no longer exists")
  void again() throws IOException {
    course.with("chapters/01-gone.md", "# 1 · Gone\n");
    write();
    Path mine = Files.writeString(site.resolve("CNAME"), "example.org");
    Files.delete(course.root().resolve("chapters/01-gone.md"));
    write();
    assertThat(site.resolve("chapters/01-gone.html")).doesNotExist();
    assertThat(site.resolve("index.html")).content().doesNotContain("Gone");
    assertThat(mine).hasContent("example.org");
  }

  @Test
  @DisplayName("is not written into a folder that holds something else, or through a link")
  void refused() throws IOException {
    Files.createDirectories(site);
    Path mine = Files.writeString(site.resolve("index.html"), "mine");
    assertThatThrownBy(this::write)
        .isInstanceOf(StaticSite.NotOurs.class)
        .hasMessageContaining("is not empty");
    assertThat(mine).hasContent("mine");
    Files.delete(mine);
    write();
    Path outside = Files.createDirectories(site.resolveSibling("outside"));
    Path kept = Files.writeString(outside.resolve("00-start.html"), "mine");
    Files.delete(site.resolve("index.html"));
    Files.createSymbolicLink(site.resolve("index.html"), kept);
    assertThatThrownBy(this::write).hasMessageContaining("is a link");
    assertThat(kept).hasContent("mine");
  }

  @Test
  @DisplayName("deletes nothing outside its folder, whatever its list of files says")
  void forgedList() throws IOException {
    write();
    Path outside = Files.writeString(site.resolveSibling("kept.html"), "mine");
    Files.writeString(
        site.resolve(StaticSite.LIST), "../kept.html\n" + outside + "\nchapters/../../kept.html\n");
    write();
    assertThat(outside).hasContent("mine");
  }
}
