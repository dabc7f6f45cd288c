package jobsinpractice.runner;

/**
 * Replaces a Java source's comments and text literals with blanks, so that only code is changed.
 */
final class SourceMask {
  private final String text;
  private final StringBuilder out;
  private int at;

  private SourceMask(String text) {
    this.text = text;
    this.out = new StringBuilder(text);
  }

  /** Returns a text of the same length and with the same lines. */
  static String of(String text) {
    SourceMask mask = new SourceMask(text);
    mask.run();
    return mask.out.toString();
  }

  private void run() {
    while (at < text.length()) {
      if (text.startsWith("//", at)) {
        blank(endOf("\n", 2), 0);
      } else if (text.startsWith("/*", at)) {
        blank(endOf("*/", 2) + 2, 0);
      } else if (text.startsWith("\"\"\"", at)) {
        blank(endOf("\"\"\"", 3) + 3, 3);
      } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
        blank(endOfLiteral(text.charAt(at)), 1);
      } else {
        at++;
      }
    }
  }

  private int endOf(String end, int after) {
    int found = text.indexOf(end, at + after);
    return found < 0 ? text.length() : found;
  }

  private int endOfLiteral(char quote) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != quote) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return end + 1;
  }

  /** Blanks up to here, except for quotes of this length at both ends. */
  private void blank(int end, int quotes) {
    int last = Math.min(end, text.length());
    for (int i = at + quotes; i < last - quotes; i++) {
      if (text.charAt(i) != '\n') {
        out.setCharAt(i, ' ');
      }
    }
    at = last;
  }
}
