package jobsinpractice.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The two files of an EPUB that list the others: its contents, and its package. */
final class EpubPackage {
  private static final String NAME =
      "urn:uuid:" + UUID.nameUUIDFromBytes("jobs-in-practice".getBytes(UTF_8));

  private final Contents contents;
  private final Set<String> pictures;

  EpubPackage(Contents contents, Set<String> pictures) {
    this.contents = contents;
    this.pictures = pictures;
  }

  /** Returns the page of contents. */
  String navigation() {
    StringBuilder out =
        new StringBuilder(
            "<h1>Jobs in Practice</h1>\n<nav epub:type=\"toc\">\n<h2>Contents</h2>\n<ol>\n");
    for (Contents.Part part : contents.parts()) {
      out.append("<li><span>").append(Html.escaped(part.title())).append("</span>\n<ol>\n");
      for (Contents.Entry entry : part.entries()) {
        out.append("<li><a href=\"")
            .append(Html.escaped(Epub.name(entry.page())))
            .append("\">")
            .append(Html.escaped(entry.title()))
            .append("</a></li>\n");
      }
      out.append("</ol></li>\n");
    }
    return Epub.document("Contents", "", out.append("</ol>\n</nav>\n").toString());
  }

  String packageFile() {
    StringBuilder manifest = new StringBuilder();
    StringBuilder spine = new StringBuilder();
    List<Contents.Entry> entries = contents.entries();
    for (int i = 0; i < entries.size(); i++) {
      item(manifest, "page-" + i, Epub.name(entries.get(i).page()), "application/xhtml+xml");
      spine.append("    <itemref idref=\"page-").append(i).append("\"/>\n");
    }
    int number = 0;
    for (String picture : pictures) {
      item(manifest, "picture-" + number++, picture, "image/svg+xml");
    }
    return Layout.filled(
        Layout.resource("package.opf"),
        Map.of("name", NAME, "manifest", manifest.toString(), "spine", spine.toString()));
  }

  private static void item(StringBuilder out, String id, String name, String type) {
    out.append("    <item id=\"")
        .append(id)
        .append("\" href=\"")
        .append(Html.escaped(name))
        .append("\" media-type=\"")
        .append(type)
        .append("\"/>\n");
  }
}
