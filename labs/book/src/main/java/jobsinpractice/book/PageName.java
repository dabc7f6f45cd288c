package jobsinpractice.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Maps files of the course to pages of the book, and back. Pages are named so that relative links
 * work on a server, under a sub-path, and in a plain folder.
 */
final class PageName {
  static final String HOME = "index.html";
  static final String SEARCH = "search.html";
  private static final String ABOUT = "readme.html";
  private static final String HTML = ".html";
  private static final String INDEX = "/index.html";
  private static final String SLIDES = "slides/";

  private PageName() {}

  /** Returns the page of a file or folder: {@code labs/lab1/index.html} for its README. */
  static String of(String file, CourseFiles files) {
    if (file.equals("README.md")) {
      return ABOUT;
    }
    if (files.isFolder(file)) {
      return file + INDEX;
    }
    if (file.endsWith("/README.md")) {
      return file.substring(0, file.lastIndexOf('/')) + INDEX;
    }
    if (file.endsWith(".md")) {
      return file.substring(0, file.length() - ".md".length()) + HTML;
    }
    return file.endsWith(".svg") ? file : file + HTML;
  }

  /** Returns the page with the slides of a chapter: {@code slides/01-busy-or-late.html}. */
  static String slides(String chapterPage) {
    return SLIDES + chapterPage.substring(chapterPage.lastIndexOf('/') + 1);
  }

  /** Returns the file or folder that a page shows. */
  static Optional<String> file(String page, CourseFiles files) {
    if (page.equals(ABOUT)) {
      return existing("README.md", files);
    }
    if (page.endsWith(INDEX)) {
      String folder = page.substring(0, page.length() - INDEX.length());
      String readme = folder + "/README.md";
      return files.isFile(readme)
          ? Optional.of(readme)
          : Optional.of(folder).filter(files::isFolder);
    }
    if (page.endsWith(".svg")) {
      return existing(page, files);
    }
    if (!page.endsWith(HTML)) {
      return Optional.empty();
    }
    String name = page.substring(0, page.length() - HTML.length());
    return existing(name + ".md", files).or(() -> existing(name, files));
  }

  private static Optional<String> existing(String file, CourseFiles files) {
    return Optional.of(file).filter(files::isFile);
  }

  /** Returns the relative link from one page to another. */
  static String relative(String from, String to) {
    List<String> start = folders(from);
    List<String> end = folders(to);
    int common = 0;
    while (common < start.size()
        && common < end.size()
        && start.get(common).equals(end.get(common))) {
      common++;
    }
    String name = to.substring(to.lastIndexOf('/') + 1);
    StringBuilder link = new StringBuilder("../".repeat(start.size() - common));
    end.subList(common, end.size()).forEach(folder -> link.append(folder).append('/'));
    return link.append(name).toString();
  }

  /** Returns the relative link from a page to the top of the book: "../" or "". */
  static String top(String page) {
    return "../".repeat(folders(page).size());
  }

  /**
   * Resolves a link's path as it is written in a file.
   *
   * @return the name from the top of the clone; empty if it leads out of the clone
   */
  static Optional<String> resolve(String file, String path) {
    List<String> at = new ArrayList<>(folders(file));
    for (String segment : path.split("/")) {
      if (segment.equals("..")) {
        if (at.isEmpty()) {
          return Optional.empty();
        }
        at.remove(at.size() - 1);
      } else if (!segment.equals(".") && !segment.isEmpty()) {
        at.add(segment);
      }
    }
    return at.isEmpty() ? Optional.empty() : Optional.of(String.join("/", at));
  }

  private static List<String> folders(String name) {
    int end = name.lastIndexOf('/');
    return end < 0 ? List.of() : List.of(name.substring(0, end).split("/"));
  }
}
