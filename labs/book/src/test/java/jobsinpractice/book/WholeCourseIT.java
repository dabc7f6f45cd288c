package jobsinpractice.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The whole course as a book")
class WholeCourseIT {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]*)\"");

  private final Book book = new Book(SmallCourse.real()).frozen();

  @Test
  @DisplayName("has no link that leads nowhere, and shows no Markdown as text")
  void links() {
    Map<String, String> pages = new TreeMap<>();
    List<String> broken = new ArrayList<>();
    List<String> open = new ArrayList<>(List.of(PageName.HOME, PageName.SEARCH));
    while (!open.isEmpty()) {
      String name = open.remove(open.size() - 1);
      String text = book.item(name).map(WholeCourseIT::text).orElse(null);
      if (text == null) {
        broken.add("no page " + name);
        continue;
      }
      pages.put(name, text);
      if (name.endsWith(".html")) {
        for (String link : links(text)) {
          String to = PageName.resolve(name, link.replaceFirst("#.*", "")).orElse(name);
          if (!link.matches("[a-z]+:.*") && !link.startsWith("#") && !pages.containsKey(to)) {
            pages.put(to, "");
            open.add(to);
          }
        }
      }
    }
    pages.forEach((name, text) -> broken.addAll(anchors(name, text, pages)));
    assertThat(broken).isEmpty();
    assertThat(pages.size()).isGreaterThan(200);
  }

  private static List<String> anchors(String name, String text, Map<String, String> pages) {
    List<String> broken = new ArrayList<>();
    for (String link : links(text)) {
      int hash = link.indexOf('#');
      if (hash < 0 || link.matches("[a-z]+:.*")) {
        continue;
      }
      String path = link.substring(0, hash);
      String to = path.isEmpty() ? name : PageName.resolve(name, path).orElse("");
      if (!ids(pages.getOrDefault(to, "")).contains(link.substring(hash + 1))) {
        broken.add(name + ": " + link);
      }
    }
    return broken;
  }

  private static String text(Book.Item item) {
    return new String(item.bytes(), StandardCharsets.UTF_8);
  }

  private static List<String> links(String html) {
    List<String> links = new ArrayList<>();
    Matcher link = LINK.matcher(html);
    while (link.find()) {
      links.add(link.group(1).replace("&amp;", "&"));
    }
    return links;
  }

  private static TreeSet<String> ids(String html) {
    TreeSet<String> ids = new TreeSet<>();
    Matcher id = ID.matcher(html);
    while (id.find()) {
      assertThat(ids.add(id.group(1))).as("id " + id.group(1) + " is unique").isTrue();
    }
    return ids;
  }

  @Test
  @DisplayName("names each chapter and each lab in its contents")
  void contents() {
    List<Contents.Entry> entries = book.contents().entries();
    assertThat(entries).filteredOn(e -> e.kind() == Contents.Kind.CHAPTER).hasSizeGreaterThan(13);
    assertThat(entries).filteredOn(e -> e.kind() == Contents.Kind.LAB).hasSizeGreaterThan(13);
    assertThat(book.pageOf(1)).contains("chapters/01-busy-or-late.html");
    assertThat(book.pageOf(99)).isEmpty();
    assertThat(text(book.item(PageName.HOME).orElseThrow()))
        .contains("Is my fleet busy or late?", "id=\"contents\"");
  }

  @Test
  @DisplayName("is an EPUB without faults, with every figure")
  void epub() throws IOException, ParserConfigurationException {
    EpubFiles epub = new EpubFiles(new Epub(book).bytes());
    assertThat(epub.faults()).isEmpty();
    assertThat(epub.all().keySet()).filteredOn(n -> n.endsWith(".svg")).hasSizeGreaterThan(25);
  }
}
