package jobsinpractice.book;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders the parts of a page that look different from CommonMark's own HTML. */
final class BookNodes extends CoreHtmlNodeRenderer {
  private static final Pattern SNIPPET =
      Pattern.compile("<!-- snippet: ([^\\s#]+)(?:#.*?)? -->\\s*", Pattern.DOTALL);

  private final HtmlWriter html;
  private final PageLinks links;
  private final Map<Node, Markdown.Section> sections;

  /**
   * @param sections by their headings
   */
  BookNodes(
      HtmlNodeRendererContext context, PageLinks links, Map<Node, Markdown.Section> sections) {
    super(context);
    this.html = context.getWriter();
    this.links = links;
    this.sections = sections;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    Set<Class<? extends Node>> types = new java.util.HashSet<>(super.getNodeTypes());
    types.add(TableBlock.class);
    types.add(TableCell.class);
    types.add(Rest.class);
    return types;
  }

  @Override
  public void visit(Heading heading) {
    Markdown.Section section = sections.get(heading);
    String id = section == null ? null : section.id();
    int level = section == null ? heading.getLevel() : section.level();
    String tag = "h" + level;
    html.line();
    html.tag(tag, id == null ? Map.of() : Map.of("id", id));
    boolean linked = id != null && level > 1 && !containsLink(heading);
    if (linked) {
      html.raw("<a class=\"anchor\" href=\"#" + Html.escaped(id) + "\">");
    }
    visitChildren(heading);
    html.raw(linked ? "</a>" : "");
    html.tag("/" + tag);
    html.line();
  }

  private static boolean containsLink(Node node) {
    boolean[] found = {false};
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            found[0] = true;
          }
        });
    return found[0];
  }

  @Override
  public void visit(Paragraph paragraph) {
    Node only = paragraph.getFirstChild();
    if (only instanceof Image image && only.getNext() == null) {
      figure(image);
    } else if (isQuestion(paragraph)) {
      html.line();
      html.tag("p", Map.of("class", "lede"));
      visitChildren(paragraph);
      html.tag("/p");
      html.line();
    } else {
      super.visit(paragraph);
    }
  }

  /** The question of a chapter: a strong line right below the title. */
  static boolean isQuestion(Node paragraph) {
    return paragraph instanceof Paragraph
        && paragraph.getPrevious() instanceof Heading title
        && title.getLevel() == 1
        && paragraph.getFirstChild() instanceof StrongEmphasis strong
        && strong.getNext() == null;
  }

  private void figure(Image image) {
    Optional<PageLinks.Picture> picture = links.picture(image.getDestination());
    if (picture.isEmpty()) {
      visit(image);
      return;
    }
    html.line();
    html.raw("<figure" + Moving.mark(picture.get().address()) + ">");
    html.raw("<a href=\"" + Html.escaped(picture.get().address()) + "\">");
    html.raw(picture.get().tag(PlainText.of(image)));
    html.raw("</a></figure>");
    html.line();
  }

  @Override
  public void visit(Image image) {
    String text = PlainText.of(image);
    html.raw(
        links.picture(image.getDestination()).map(p -> p.tag(text)).orElse(Html.escaped(text)));
  }

  @Override
  public void visit(Link link) {
    PageLinks.Target target = links.target(link.getDestination());
    html.raw(target.start());
    visitChildren(link);
    html.raw(target.end());
  }

  @Override
  public void visit(FencedCodeBlock code) {
    String language = code.getInfo() == null ? "" : code.getInfo().strip();
    Optional<String> diagram =
        language.equals("mermaid") ? Mermaid.html(code.getLiteral()) : Optional.empty();
    if (diagram.isPresent()) {
      html.line();
      html.raw(diagram.get());
    } else {
      code(code.getLiteral(), language, quoted(code));
    }
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    code(code.getLiteral(), "", Optional.empty());
  }

  /** Returns the file that the block quotes, as the comment above it names it. */
  private static Optional<String> quoted(Node code) {
    if (code.getPrevious() instanceof HtmlBlock comment) {
      Matcher snippet = SNIPPET.matcher(comment.getLiteral());
      return snippet.matches() ? Optional.of(snippet.group(1)) : Optional.empty();
    }
    return Optional.empty();
  }

  private void code(String text, String language, Optional<String> source) {
    html.line();
    html.raw(source.isPresent() ? "<div class=\"quoted\">" : "");
    source.flatMap(links::source).ifPresent(html::raw);
    html.raw("<pre" + style(language) + "><code>" + Highlighter.html(text, language));
    html.raw("</code></pre>");
    html.raw(source.isPresent() ? "</div>" : "");
    html.line();
  }

  private static String style(String language) {
    return switch (language) {
      case "sh" -> " class=\"commands\"";
      case "formula" -> " class=\"formula\"";
      default -> "";
    };
  }

  @Override
  public void visit(BlockQuote quote) {
    if (Predictions.asks(quote)) {
      html.line();
      html.raw(
          "<blockquote class=\"predict\" " + Predictions.ATTRIBUTE + Predictions.id(quote) + "\">");
      visitChildren(quote);
      html.raw("</blockquote>");
      html.line();
    } else {
      super.visit(quote);
    }
  }

  @Override
  public void visit(HtmlBlock block) {
    html.line();
    html.raw(AllowedHtml.of(block.getLiteral()));
    html.line();
  }

  @Override
  public void visit(HtmlInline inline) {
    html.raw(AllowedHtml.of(inline.getLiteral()));
  }

  /** A table that is wider than a phone scrolls by itself. */
  @Override
  public void visit(CustomBlock block) {
    boolean table = block instanceof TableBlock;
    html.line();
    html.raw(table ? "<div class=\"scroll\"><table>" : "<div class=\"rest\">");
    visitChildren(block);
    html.raw(table ? "</table></div>" : "</div>");
    html.line();
  }

  /** The corner above row titles is empty, and not a title. */
  @Override
  public void visit(CustomNode node) {
    TableCell cell = (TableCell) node;
    String tag = cell.isHeader() && cell.getFirstChild() != null ? "th" : "td";
    TableCell.Alignment align = cell.getAlignment();
    html.tag(
        tag, align == null ? Map.of() : Map.of("align", align.name().toLowerCase(Locale.ROOT)));
    visitChildren(cell);
    html.tag("/" + tag);
    html.line();
  }
}
