package jobsinpractice.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the book into a folder, for any web server or for none. A list of what it wrote is in the
 * folder, so that the next time it replaces exactly its own files.
 */
public final class StaticSite {
  static final String LIST = "jobs-in-practice-site.txt";

  /** A page in a plain folder has no server to send this. */
  private static final String HEAD =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self';"
          + " style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'\">";

  private static final Pattern NAME =
      Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");

  private final Book book;

  /** Takes the book's contents as they are now. */
  public StaticSite(Book book) {
    this.book = book.frozen();
  }

  /** Thrown before anything is written: the folder holds something else. */
  public static final class NotOurs extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotOurs(String message) {
      super(message);
    }
  }

  /**
   * Writes every page.
   *
   * @return the number of files
   * @throws NotOurs if the folder holds files that are not from an earlier call
   */
  public int write(Path folder) {
    try {
      List<String> earlier = earlier(folder);
      TreeSet<String> names = book.everything();
      for (String name : earlier) {
        if (!names.contains(name)) {
          Files.deleteIfExists(safe(folder, name));
        }
      }
      Files.createDirectories(folder);
      // First, so that a folder that is half written is still known as ours.
      Files.write(safe(folder, LIST), names);
      for (String name : names) {
        Path file = safe(folder, name);
        Files.createDirectories(file.getParent());
        Files.write(file, book.item(name, page -> "", html -> HEAD).orElseThrow().bytes());
      }
      return names.size();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the site into " + folder, e);
    }
  }

  private static List<String> earlier(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    if (!Files.isDirectory(folder)) {
      throw new NotOurs(folder + " is not a folder.");
    }
    Path list = folder.resolve(LIST);
    if (Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
      return Files.readAllLines(list).stream()
          .filter(name -> NAME.matcher(name).matches())
          .toList();
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new NotOurs(folder + " is not empty, and its files are not from this command.");
      }
    }
    return List.of();
  }

  /** Returns a file below the folder; throws if a link would lead out of it. */
  private static Path safe(Path folder, String name) {
    Path path = folder;
    for (String segment : name.split("/")) {
      path = path.resolve(segment);
      if (Files.isSymbolicLink(path)) {
        throw new NotOurs(path + " is a link, and this command does not write through links.");
      }
    }
    return path;
  }
}
