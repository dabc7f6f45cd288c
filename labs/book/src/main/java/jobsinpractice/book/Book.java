package jobsinpractice.book;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The whole book, by the names of its pages. It keeps nothing: it renders each page from the files
 * as they are at that moment. Safe to use from many threads.
 */
public final class Book {
  private static final Set<String> ASSETS =
      Set.of(
          "assets/book.css",
          "assets/book.js",
          "assets/icon.svg",
          "assets/moving.js",
          "assets/predict.js",
          "assets/print.css",
          "assets/search.js",
          "assets/simulator.js",
          "assets/slides.css",
          "assets/slides.js",
          "assets/theme.js",
          "assets/work.js");
  private static final Map<String, String> TYPES =
      Map.of(
          ".js", "text/javascript; charset=utf-8",
          ".css", "text/css; charset=utf-8",
          ".svg", "image/svg+xml");
  static final String INDEX = "assets/index.js";
  static final String HTML = "text/html; charset=utf-8";

  /**
   * A page, a picture, or another file for the browser.
   *
   * @param type as in the header Content-Type
   */
  public record Item(String type, byte[] bytes) {
    static Item text(String type, String text) {
      return new Item(type, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private final CourseFiles files;
  private final Supplier<Contents> contents;
  private final Map<String, PageText> texts;

  /**
   * @param root the top folder of the clone
   */
  public Book(Path root) {
    this.files = new CourseFiles(root);
    this.contents = () -> Contents.of(files);
    this.texts = null;
  }

  private Book(CourseFiles files, Contents contents) {
    this.files = files;
    this.contents = () -> contents;
    this.texts = new ConcurrentHashMap<>();
  }

  /** Returns this book with the contents as they are now, for many pages at a time. */
  Book frozen() {
    return new Book(files, contents());
  }

  CourseFiles files() {
    return files;
  }

  Contents contents() {
    return contents.get();
  }

  /** Returns the page of chapter N, else of lab N. */
  public Optional<String> pageOf(int number) {
    return contents().number(number).map(Contents.Entry::page);
  }

  /** Returns the page with the slides of chapter N. */
  public Optional<String> slidesOf(int number) {
    return contents().entry(number, Contents.Kind.CHAPTER).map(e -> PageName.slides(e.page()));
  }

  /** Returns the questions of chapter N and lab N that ask for a prediction, in their order. */
  public List<Question> questions(int number) {
    return contents().entries().stream()
        .filter(entry -> entry.number() == number)
        .flatMap(entry -> Predictions.of(entry.page(), files.read(entry.file())).stream())
        .toList();
  }

  /** Returns a page as a plain folder can show it. */
  public Optional<Item> item(String name) {
    return item(name, page -> "", html -> "");
  }

  /**
   * @param panel what comes before the first section of a page, as HTML, by the name of its file
   * @param head more elements for a page's head, as HTML, by the HTML of its text
   */
  Optional<Item> item(String name, Function<String, String> panel, UnaryOperator<String> head) {
    if (ASSETS.contains(name)) {
      String file = name.substring(name.indexOf('/') + 1);
      String type = TYPES.get(name.substring(name.lastIndexOf('.')));
      return Optional.of(Item.text(type, Layout.resource(file)));
    }
    if (name.equals(INDEX)) {
      return Optional.of(
          Item.text("text/javascript; charset=utf-8", SearchIndex.of(files, contents())));
    }
    if (name.endsWith(".svg")) {
      return PageName.file(name, files).map(file -> Item.text("image/svg+xml", files.read(file)));
    }
    return page(name, panel, head).map(html -> Item.text(HTML, html));
  }

  private Optional<String> page(
      String name, Function<String, String> panel, UnaryOperator<String> head) {
    Contents contents = contents();
    Layout layout = new Layout(contents);
    if (name.equals(PageName.HOME)) {
      return Optional.of(
          layout.page(name, Home.of(files, contents), panel.apply(name), head.apply("")));
    }
    if (name.equals(PageName.SEARCH)) {
      return Optional.of(
          layout.page(name, SearchPage.text(), "", head.apply("") + SearchPage.HEAD));
    }
    Optional<Contents.Entry> chapter = contents.chapterOfSlides(name);
    if (chapter.isPresent()) {
      return Optional.of(SlidesPage.html(chapter.get(), contents, files, head.apply("")));
    }
    return PageName.file(name, files)
        .map(
            file -> {
              PageText text = text(file);
              return layout.page(name, text, panel.apply(file), head.apply(text.html()));
            });
  }

  /** Returns the names of all items: what the contents list, and everything that they lead to. */
  TreeSet<String> everything() {
    TreeSet<String> names = new TreeSet<>(ASSETS);
    names.addAll(List.of(INDEX, PageName.HOME, PageName.SEARCH));
    Deque<String> open = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    for (Contents.Entry entry : contents().entries()) {
      open.add(entry.file());
      if (entry.kind() == Contents.Kind.CHAPTER) {
        names.add(PageName.slides(entry.page()));
      }
    }
    while (!open.isEmpty()) {
      String file = open.remove();
      if (seen.add(file)) {
        names.add(PageName.of(file, files));
        open.addAll(file.endsWith(".svg") ? Set.of() : text(file).reached());
      }
    }
    return names;
  }

  /** A book with frozen contents renders each text once. */
  PageText text(String file) {
    return texts == null ? rendered(file) : texts.computeIfAbsent(file, this::rendered);
  }

  private PageText rendered(String file) {
    if (files.isFolder(file)) {
      return PageText.folder(file, files);
    }
    return file.endsWith(".md") ? PageText.markdown(file, files) : PageText.source(file, files);
  }

  /**
   * Returns what to show for a page that the book does not have.
   *
   * @param name decides only how deep its links are
   */
  String missing(String name) {
    String page = name.replaceAll("[^/]", "").replace("/", "x/") + PageName.HOME;
    String html =
        "<h1>Page not found</h1>\n<p>The book has no page of this name. <a href=\""
            + PageName.top(page)
            + PageName.HOME
            + "\">The contents</a> list every page.</p>\n";
    return new Layout(contents())
        .page(page, new PageText("Page not found", html, List.of(), Set.of()), "", "");
  }
}
