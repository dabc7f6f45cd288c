package jobsinpractice.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that pages may come from. Every name from outside passes {@link #find}: it accepts
 * plain names below a few folders, follows no link, and never leaves the clone.
 */
final class CourseFiles {
  private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*");
  private static final Set<String> FOLDERS = Set.of("chapters", "engine", "labs", "solutions");
  private static final Set<String> TOP =
      Set.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "LICENSE", "Procfile");
  private static final Set<String> BUILT = Set.of("target", "node_modules");
  private static final Pattern TEXT =
      Pattern.compile(".*\\.(?:md|java|lua|sql|xml|properties|svg|txt|yml|service|sh|html|css|js)");
  private static final long LARGEST = 1 << 20;

  private final Path root;

  CourseFiles(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  Path root() {
    return root;
  }

  /**
   * Returns the file or folder of this name if a page may show it.
   *
   * @param name from the top of the clone, with slashes: {@code chapters/glossary.md}
   */
  Optional<Path> find(String name) {
    String[] segments = name.split("/", -1);
    if (!TOP.contains(name) && !FOLDERS.contains(segments[0])) {
      return Optional.empty();
    }
    Path path = root;
    for (String segment : segments) {
      if (!SEGMENT.matcher(segment).matches() || BUILT.contains(segment)) {
        return Optional.empty();
      }
      path = path.resolve(segment);
      if (Files.isSymbolicLink(path)) {
        return Optional.empty();
      }
    }
    return Optional.of(path).filter(CourseFiles::mayBeShown);
  }

  private static boolean mayBeShown(Path path) {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    String name = path.getFileName().toString();
    boolean text = TEXT.matcher(name).matches() || !name.contains(".");
    return text && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && size(path) <= LARGEST;
  }

  private static long size(Path path) {
    try {
      return Files.size(path);
    } catch (IOException e) {
      return Long.MAX_VALUE; // it was deleted a moment ago
    }
  }

  boolean isFile(String name) {
    return find(name).filter(Files::isRegularFile).isPresent();
  }

  boolean isFolder(String name) {
    return find(name).filter(Files::isDirectory).isPresent();
  }

  /** Returns a file's text, whatever its bytes are, with line ends as \n; "" if it has gone. */
  String read(String name) {
    Optional<Path> file = find(name);
    if (file.isEmpty()) {
      return "";
    }
    try {
      return new String(Files.readAllBytes(file.get()), StandardCharsets.UTF_8)
          .replace("\r\n", "\n");
    } catch (IOException e) {
      return "";
    }
  }

  /** Returns the names of the files in a folder that a page may show, sorted, folders included. */
  List<String> list(String folder) {
    Optional<Path> path = find(folder).filter(Files::isDirectory);
    if (path.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path.get())) {
      return files
          .map(file -> folder + "/" + file.getFileName())
          .filter(name -> find(name).isPresent())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path.get(), e);
    }
  }
}
