package jobsinpractice.book;

import java.util.List;
import java.util.Map;

/** The page with a chapter's slides. Without scripts and in print, it shows all of them. */
final class SlidesPage {
  private static final String TEMPLATE = Layout.resource("slides.html");

  private SlidesPage() {}

  static String html(Contents.Entry chapter, Contents contents, CourseFiles files, String head) {
    String page = PageName.slides(chapter.page());
    Map<String, String> values =
        Map.of(
            "title", Html.escaped(chapter.title()),
            "top", PageName.top(page),
            "head", head,
            "chapter", link(page, chapter.page()),
            "slides", elements(Deck.of(chapter, files, next(page, chapter, contents))));
    return Layout.filled(TEMPLATE, values);
  }

  private static String elements(List<Slide> slides) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < slides.size(); i++) {
      Slide slide = slides.get(i);
      out.append("<section class=\"slide is-")
          .append(slide.kind())
          .append("\" aria-label=\"Slide ")
          .append(i + 1)
          .append("\">\n<div class=\"face\">\n")
          .append(slide.html())
          .append("</div>\n");
      if (!slide.notes().isEmpty()) {
        out.append("<div class=\"notes\" role=\"note\" aria-label=\"Notes\">\n")
            .append(slide.notes())
            .append("</div>\n");
      }
      out.append("</section>\n");
    }
    return out.toString();
  }

  /** The lab that belongs to the chapter. */
  private static String next(String page, Contents.Entry chapter, Contents contents) {
    return contents
        .entry(chapter.number(), Contents.Kind.LAB)
        .map(
            lab ->
                "<p><a class=\"button main\" href=\""
                    + link(page, lab.page())
                    + "\">"
                    + Html.escaped(lab.title())
                    + "</a></p>\n")
        .orElse("");
  }

  private static String link(String page, String to) {
    return Html.escaped(PageName.relative(page, to));
  }
}
