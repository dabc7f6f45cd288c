package jobsinpractice.book;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/**
 * What follows a question's answer, up to the next heading or the next question. Much of it repeats
 * the answer, so a page's script hides it until the reader has answered. Without a script, and on
 * paper, it is an ordinary part of the page.
 */
final class Rest extends CustomBlock {
  private static final String FOLD = "<details";
  private static final String END = "</details>";

  private Rest() {}

  /** Puts the rest of each question of a page into a node of its own. */
  static void gather(Node page) {
    for (Node node = page.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof BlockQuote quote && Predictions.asks(quote)) {
        Node fold = quote.getNext();
        if (folds(fold) > 0) {
          gatherAfter(endOf(fold));
        }
      }
    }
  }

  /** Returns the block that closes a fold, or null. */
  private static Node endOf(Node fold) {
    Node node = fold;
    for (int open = folds(node); open > 0 && node != null; open += folds(node)) {
      node = node.getNext();
    }
    return node;
  }

  private static void gatherAfter(Node end) {
    Node next = end == null ? null : end.getNext();
    if (next == null || ends(next)) {
      return;
    }
    Rest rest = new Rest();
    end.insertAfter(rest);
    int open = 0;
    while (next != null && (open > 0 || !ends(next))) {
      Node moved = next;
      next = next.getNext();
      open += folds(moved);
      rest.appendChild(moved);
    }
  }

  private static boolean ends(Node node) {
    return node instanceof Heading || node instanceof BlockQuote quote && Predictions.asks(quote);
  }

  /** Returns the folds that a block opens minus the folds that it closes. */
  private static int folds(Node node) {
    return node instanceof HtmlBlock html
        ? count(html.getLiteral(), FOLD) - count(html.getLiteral(), END)
        : 0;
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }
}
