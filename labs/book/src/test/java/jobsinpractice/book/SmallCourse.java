package jobsinpractice.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A clone with a few files in a folder of its own, and the real one. */
final class SmallCourse {
  private final Path root;

  private SmallCourse(Path root) {
    this.root = root;
  }

  static SmallCourse in(Path folder) {
    SmallCourse course = new SmallCourse(folder);
    course
        .with("README.md", "# Small\n\nA small course.\n\n## More\n")
        .with("chapters/00-start.md", "# 0 · Start\n\n**Why start?**\n\n## Late\n\nText.\n")
        .with(
            "chapters/glossary.md",
            "# Glossary\n\n### Retry set\nJobs that *failed*. [[0](00-start.md)]\n")
        .with("labs/lab0/README.md", "# Lab 0 · Start\n\n**5 minutes**\n");
    return course;
  }

  /** Returns the top folder of the real course. */
  static Path real() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("chapters"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  SmallCourse with(String name, String text) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path root() {
    return root;
  }

  CourseFiles files() {
    return new CourseFiles(root);
  }

  /** Renders a text as if it were chapter 0. */
  String html(String markdown) {
    return PageText.markdown("chapters/00-start.md", markdown, files()).html();
  }
}
