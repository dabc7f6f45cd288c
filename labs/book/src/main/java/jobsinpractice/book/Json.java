package jobsinpractice.book;

import java.util.Locale;

/** Writes strings as JSON that is also safe inside a script. */
final class Json {
  private Json() {}

  static String string(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        default -> {
          boolean plain = c >= ' ' && c != '<' && c != '\u2028' && c != '\u2029' && c != 0x7f;
          if (plain) {
            out.append(c);
          } else {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
