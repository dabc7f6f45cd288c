package jobsinpractice.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The frame around every page: header, contents, list of sections, and previous and next. */
final class Layout {
  private static final Pattern HOLE = Pattern.compile("\\{\\{(\\w+)}}");
  private static final String TEMPLATE = resource("page.html");

  private final Contents contents;

  Layout(Contents contents) {
    this.contents = contents;
  }

  /**
   * Returns a whole page.
   *
   * @param page its name, for the links
   * @param panel what comes before the first section of the text, as HTML
   * @param head more elements for the head, as HTML
   */
  String page(String page, PageText text, String panel, String head) {
    String top = PageName.top(page);
    Map<String, String> values =
        Map.of(
            "title", Html.escaped(text.title()),
            "top", top,
            "head", head + Moving.head(page, text.html()),
            "contents", contents(page),
            "sections", sections(text.sections()),
            "text", withPanel(withSlides(page, text.html()), panel),
            "around", around(page));
    return filled(TEMPLATE, values);
  }

  /** Puts values into a template's holes. */
  static String filled(String template, Map<String, String> values) {
    return HOLE.matcher(template)
        .replaceAll(hole -> Matcher.quoteReplacement(values.get(hole.group(1))));
  }

  /** A chapter's page has a link to its slides below the title. */
  private String withSlides(String page, String html) {
    String slides = PageName.slides(page);
    if (contents.chapterOfSlides(slides).filter(e -> e.page().equals(page)).isEmpty()) {
      return html;
    }
    String link = Html.escaped(PageName.relative(page, slides));
    return html.replaceFirst(
        "</h1>", "</h1>\n<p class=\"slides-link\"><a href=\"" + link + "\">Slides</a></p>");
  }

  private static String withPanel(String html, String panel) {
    int section = html.indexOf("<h2 ");
    int at = section < 0 ? html.length() : section;
    return html.substring(0, at) + panel + html.substring(at);
  }

  private String contents(String page) {
    StringBuilder out = new StringBuilder();
    for (Contents.Part part : contents.parts()) {
      out.append("<p>").append(Html.escaped(part.title())).append("</p>\n<ul>\n");
      String chapter = "";
      for (Contents.Entry entry : part.entries()) {
        boolean here = entry.page().equals(page);
        boolean lab = entry.kind() == Contents.Kind.LAB;
        out.append(lab ? "<li class=\"lab\" data-lab=\"" + entry.number() + "\">" : "<li>")
            .append("<a href=\"")
            .append(Html.escaped(PageName.relative(page, entry.page())))
            .append(here ? "\" aria-current=\"page\">" : "\">")
            .append(Html.escaped(shortTitle(entry, chapter)))
            .append("</a></li>\n");
        chapter = entry.title();
      }
      out.append("</ul>\n");
    }
    return out.toString();
  }

  /** A lab with the name of the chapter above it needs only its number. */
  private static String shortTitle(Contents.Entry entry, String chapter) {
    boolean same = entry.title().equalsIgnoreCase("Lab " + chapter.replaceFirst("\\?$", ""));
    boolean asks = entry.title().equalsIgnoreCase("Lab " + chapter);
    return same || asks ? "Lab " + entry.number() : entry.title();
  }

  private static String sections(List<Markdown.Section> all) {
    List<Markdown.Section> sections = all.stream().filter(section -> section.level() == 2).toList();
    if (sections.size() < 2) {
      return "";
    }
    StringBuilder out =
        new StringBuilder(
            "<nav class=\"sections\" aria-label=\"On this page\">\n<p>On this page</p>\n<ul>\n");
    sections.forEach(
        section ->
            out.append("<li><a href=\"#")
                .append(Html.escaped(section.id()))
                .append("\">")
                .append(Html.escaped(section.title()))
                .append("</a></li>\n"));
    return out.append("</ul>\n</nav>\n").toString();
  }

  private String around(String page) {
    List<Contents.Entry> entries = contents.entries();
    int at = -1;
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).page().equals(page)) {
        at = i;
      }
    }
    if (at < 0) {
      return "";
    }
    StringBuilder out =
        new StringBuilder("<nav class=\"around\" aria-label=\"Previous and next page\">\n");
    if (at > 0) {
      out.append(step(page, entries.get(at - 1), "prev", "Previous"));
    }
    if (at < entries.size() - 1) {
      out.append(step(page, entries.get(at + 1), "next", "Next"));
    }
    return out.append("</nav>\n").toString();
  }

  private static String step(String page, Contents.Entry to, String rel, String label) {
    return "<a rel=\""
        + rel
        + "\" href=\""
        + Html.escaped(PageName.relative(page, to.page()))
        + "\"><span>"
        + label
        + "</span> "
        + Html.escaped(to.title())
        + "</a>\n";
  }

  static String resource(String name) {
    try (InputStream in = Layout.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
