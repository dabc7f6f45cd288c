package jobsinpractice.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The text of one page, without the frame around it.
 *
 * @param sections its headings, for the list "On this page"
 * @param reached the files and folders that it links to
 */
record PageText(String title, String html, List<Markdown.Section> sections, Set<String> reached) {

  /** Renders a Markdown file as it is on disk now. */
  static PageText markdown(String file, CourseFiles files) {
    return markdown(file, files.read(file), files);
  }

  /**
   * @param text the Markdown; its links are relative to the file
   */
  static PageText markdown(String file, String text, CourseFiles files) {
    Node page = Markdown.parse(text);
    Rest.gather(page);
    List<Markdown.Section> sections = Markdown.sections(page);
    Map<Node, Markdown.Section> byHeading = new HashMap<>();
    sections.forEach(section -> byHeading.put(section.node(), section));
    PageLinks links = new PageLinks(file, files, Glossary.of(files));
    String html =
        HtmlRenderer.builder()
            .nodeRendererFactory(context -> new BookNodes(context, links, byHeading))
            .extensions(Markdown.extensions())
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build()
            .render(page);
    String title = sections.isEmpty() ? file : sections.get(0).title();
    return new PageText(title, html, sections, links.reached());
  }

  /** Renders a source file, so that a reader can follow a link without an editor. */
  static PageText source(String file, CourseFiles files) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    String ending = name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "text";
    String html =
        "<h1>"
            + Html.escaped(name)
            + "</h1>\n<p class=\"path\">"
            + Html.escaped(file)
            + "</p>\n<pre class=\"source\"><code>"
            + Highlighter.html(files.read(file), ending)
            + "</code></pre>\n";
    return new PageText(name, html, List.of(), Set.of());
  }

  /** Renders a folder: the list of its files, or a lab's many small answers one after the other. */
  static PageText folder(String folder, CourseFiles files) {
    if (folder.endsWith("-answers")) {
      return answers(folder, files);
    }
    String page = PageName.of(folder, files);
    List<String> names = files.list(folder);
    StringBuilder html = new StringBuilder("<h1>" + Html.escaped(folder) + "</h1>\n<ul>\n");
    for (String name : names) {
      String link = PageName.relative(page, PageName.of(name, files));
      String shown = name.substring(folder.length() + 1) + (files.isFolder(name) ? "/" : "");
      html.append("<li><a href=\"")
          .append(Html.escaped(link))
          .append("\">")
          .append(Html.escaped(shown))
          .append("</a></li>\n");
    }
    return new PageText(folder, html.append("</ul>\n").toString(), List.of(), Set.copyOf(names));
  }

  private static PageText answers(String folder, CourseFiles files) {
    StringBuilder html = new StringBuilder("<h1>" + Html.escaped(folder) + "</h1>\n");
    for (String name : files.list(folder)) {
      String title = name.substring(folder.length() + 1).replaceFirst("\\.java$", "");
      html.append("<h2 id=\"")
          .append(Html.escaped(title))
          .append("\">")
          .append(Html.escaped(title))
          .append("</h2>\n<pre><code>")
          .append(Highlighter.html(files.read(name).strip(), "java"))
          .append("</code></pre>\n");
    }
    return new PageText(folder, html.toString(), List.of(), Set.of());
  }
}
