package jobsinpractice.book;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the links of one Markdown file into links of its page. It remembers which files the page
 * leads to.
 */
final class PageLinks {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
  private static final Pattern SAFE = Pattern.compile("(?i)(?:https?|mailto):.*");
  private static final Pattern SIZE = Pattern.compile("viewBox=['\"]0 0 ([\\d.]+) ([\\d.]+)['\"]");

  /** What to write before and after a link's text. */
  record Target(String start, String end) {}

  /** A picture's address and its size in pixels; 0 if the file does not give it. */
  record Picture(String address, int width, int height) {
    String tag(String text) {
      String size = width == 0 ? "" : " width=\"" + width + "\" height=\"" + height + "\"";
      return "<img src=\""
          + Html.escaped(address)
          + "\" alt=\""
          + Html.escaped(text)
          + "\""
          + size
          + " loading=\"lazy\">";
    }
  }

  private final String file;
  private final String page;
  private final CourseFiles files;
  private final Glossary glossary;
  private final Set<String> reached = new TreeSet<>();
  private int terms;

  PageLinks(String file, CourseFiles files, Glossary glossary) {
    this(file, PageName.of(file, files), files, glossary);
  }

  /**
   * @param page the page that shows the file's text, if it is not the file's own
   */
  PageLinks(String file, String page, CourseFiles files, Glossary glossary) {
    this.file = file;
    this.page = page;
    this.files = files;
    this.glossary = glossary;
  }

  /** Returns the files and folders of the course that the page links to or shows. */
  Set<String> reached() {
    return reached;
  }

  Target target(String destination) {
    if (SCHEME.matcher(destination).matches()) {
      return SAFE.matcher(destination).matches()
          ? new Target(
              "<a class=\"outside\" rel=\"noreferrer\" href=\"" + Html.escaped(destination) + "\">",
              "</a>")
          : new Target("", "");
    }
    int hash = destination.indexOf('#');
    String path = hash < 0 ? destination : destination.substring(0, hash);
    String anchor = hash < 0 ? "" : destination.substring(hash + 1);
    Optional<String> to = path.isEmpty() ? Optional.of(file) : known(path);
    if (to.isEmpty()) {
      return new Target("", "");
    }
    String start = "<a href=\"" + Html.escaped(address(to.get(), anchor)) + "\"";
    if (to.get().equals(Glossary.FILE) && !path.isEmpty()) {
      Optional<String> meaning = glossary.definition(anchor);
      if (meaning.isPresent()) {
        return term(start, meaning.get());
      }
    }
    return new Target(start + ">", "</a>");
  }

  private Target term(String start, String meaning) {
    String id = "term-" + ++terms;
    return new Target(
        "<span class=\"term\">" + start + " aria-describedby=\"" + id + "\">",
        "</a><span class=\"meaning\" role=\"tooltip\" id=\""
            + id
            + "\">"
            + Html.escaped(meaning)
            + "</span></span>");
  }

  private Optional<String> known(String path) {
    Optional<String> to = PageName.resolve(file, path).filter(name -> files.find(name).isPresent());
    to.ifPresent(reached::add);
    return to;
  }

  private String address(String to, String anchor) {
    String other = PageName.of(to, files);
    String link = other.equals(page) && !anchor.isEmpty() ? "" : PageName.relative(page, other);
    return anchor.isEmpty() ? link : link + "#" + anchor;
  }

  Optional<Picture> picture(String destination) {
    return known(destination)
        .filter(name -> name.endsWith(".svg"))
        .map(
            name -> {
              Matcher size = SIZE.matcher(files.read(name));
              boolean found = size.find();
              return new Picture(
                  PageName.relative(page, name),
                  found ? (int) Double.parseDouble(size.group(1)) : 0,
                  found ? (int) Double.parseDouble(size.group(2)) : 0);
            });
  }

  /** Returns a line above quoted code that links to its file. */
  Optional<String> source(String name) {
    if (!files.isFile(name)) {
      return Optional.empty();
    }
    reached.add(name);
    return Optional.of(
        "<a class=\"source\" href=\""
            + Html.escaped(address(name, ""))
            + "\">"
            + Html.escaped(name.substring(name.lastIndexOf('/') + 1))
            + "</a>");
  }
}
