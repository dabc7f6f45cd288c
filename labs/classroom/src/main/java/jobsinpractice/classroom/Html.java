package jobsinpractice.classroom;

/** Escapes text for HTML. */
final class Html {
  private Html() {}

  /** Returns text that is safe between tags and in a quoted attribute. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
