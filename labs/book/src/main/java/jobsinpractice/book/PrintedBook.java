package jobsinpractice.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The whole book as one page, for a browser that prints it: title, contents, and every page of the
 * contents. Folds are open, and links lead to other places of the same page.
 */
public final class PrintedBook {
  private final Book book;
  private final Contents contents;
  private final List<String> pages;
  private final Set<String> pictures = new TreeSet<>();

  /** Takes the book's contents as they are now. */
  public PrintedBook(Book book) {
    this.book = book.frozen();
    this.contents = this.book.contents();
    this.pages = contents.entries().stream().map(Contents.Entry::page).collect(Collectors.toList());
  }

  /** Returns the files of the page, by their names; {@code index.html} is the page itself. */
  public Map<String, Book.Item> files() {
    StringBuilder body = new StringBuilder();
    contents.entries().forEach(entry -> body.append(section(entry)));
    String html =
        Layout.filled(
            Layout.resource("print.html"), Map.of("contents", list(), "body", body.toString()));
    Map<String, Book.Item> files = new java.util.TreeMap<>();
    files.put("index.html", Book.Item.text(Book.HTML, html));
    List<String> others = new ArrayList<>(List.of("assets/book.css", "assets/print.css"));
    others.addAll(pictures);
    others.forEach(name -> files.put(name, book.item(name).orElseThrow()));
    return files;
  }

  private String list() {
    StringBuilder out = new StringBuilder();
    for (Contents.Part part : contents.parts()) {
      out.append("<h2>").append(Html.escaped(part.title())).append("</h2>\n<ul>\n");
      for (Contents.Entry entry : part.entries()) {
        out.append("<li><a href=\"#")
            .append(id(entry.page()))
            .append("\">")
            .append(Html.escaped(entry.title()))
            .append("</a></li>\n");
      }
      out.append("</ul>\n");
    }
    return out.toString();
  }

  private String section(Contents.Entry entry) {
    String id = id(entry.page());
    String html = new Linear(entry.page(), new OnePage(id)).html(book.text(entry.file()).html());
    return "<section class=\"sheet\" id=\""
        + id
        + "\">\n"
        + html.replace("<details>", "<details open>")
        + "</section>\n";
  }

  private String id(String page) {
    return "page-" + pages.indexOf(page);
  }

  /** Links inside one page. An anchor begins with the name of its section. */
  private final class OnePage implements Linear.Places {
    private final String prefix;

    OnePage(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public Optional<String> page(String page, String anchor) {
      String end = anchor.isEmpty() ? "" : "-" + anchor;
      return Optional.of(page)
          .filter(pages::contains)
          .map(to -> "#" + PrintedBook.this.id(to) + end);
    }

    @Override
    public String picture(String name) {
      pictures.add(name);
      return name;
    }

    @Override
    public String id(String id) {
      return prefix + "-" + id;
    }
  }
}
