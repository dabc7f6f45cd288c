package jobsinpractice.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders parts of a file for slides, as on the book's page but without links. */
final class SlideText {
  private final PageLinks links;
  private final HtmlRenderer renderer;

  SlideText(PageLinks links) {
    this.links = links;
    this.renderer =
        HtmlRenderer.builder()
            .nodeRendererFactory(context -> new BookNodes(context, links, Map.of()))
            .extensions(Markdown.extensions())
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();
  }

  /** Parses a text, and replaces each link with its words. */
  static Node parse(String text) {
    Node page = Markdown.parse(text);
    List<Link> all = new ArrayList<>();
    page.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            all.add(link);
            visitChildren(link);
          }
        });
    for (Link link : all) {
      for (Node child = link.getFirstChild(); child != null; ) {
        Node next = child.getNext();
        link.insertBefore(child);
        child = next;
      }
      link.unlink();
    }
    return page;
  }

  String html(Node node) {
    return renderer.render(node);
  }

  String html(List<Node> nodes) {
    StringBuilder out = new StringBuilder();
    nodes.forEach(node -> out.append(html(node)));
    return out.toString();
  }

  /** Returns a picture whose alternative text is also its caption, which a style can hide. */
  String figure(Image image) {
    String text = PlainText.of(image);
    return links
        .picture(image.getDestination())
        .map(p -> "<figure>" + p.tag(text) + "<figcaption>" + Html.escaped(text) + "</figcaption>")
        .map(html -> html + "</figure>\n")
        .orElse("<p>" + Html.escaped(text) + "</p>\n");
  }

  /** Returns the picture that a paragraph consists of, or null. */
  static Image image(Node node) {
    return node instanceof Paragraph
            && node.getFirstChild() instanceof Image image
            && image.getNext() == null
        ? image
        : null;
  }
}
