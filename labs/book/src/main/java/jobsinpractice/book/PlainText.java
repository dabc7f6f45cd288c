package jobsinpractice.book;

import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a part of a page, without markup. */
final class PlainText extends AbstractVisitor {
  private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");

  private final StringBuilder out = new StringBuilder();

  private PlainText() {}

  /** Returns the words in one line. */
  static String of(Node node) {
    PlainText text = new PlainText();
    node.accept(text);
    return text.out.toString().replaceAll("\\s+", " ").strip();
  }

  /** Returns a heading's anchor, as GitHub makes it: the course's links rely on that. */
  static String slug(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .strip()
        .replace(' ', '-');
  }

  @Override
  public void visit(Text text) {
    out.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    out.append(code.getLiteral());
  }

  @Override
  public void visit(FencedCodeBlock code) {
    out.append(' ').append(code.getLiteral()).append(' ');
  }

  @Override
  public void visit(SoftLineBreak line) {
    out.append(' ');
  }

  @Override
  public void visit(HardLineBreak line) {
    out.append(' ');
  }

  @Override
  public void visit(HtmlBlock html) {
    out.append(' ').append(TAG.matcher(html.getLiteral()).replaceAll("")).append(' ');
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    out.append(' ');
  }

  @Override
  public void visit(ListItem item) {
    visitChildren(item);
    out.append(' ');
  }

  @Override
  public void visit(CustomNode node) {
    visitChildren(node);
    if (node instanceof TableCell) {
      out.append(' ');
    }
  }
}
