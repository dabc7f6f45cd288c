package jobsinpractice.classroom;

import java.util.ArrayList;
import java.util.List;

/**
 * The strings that a Java source writes down. Parts that + joins are one string; a part that is not
 * a literal becomes {@link #PART}.
 */
final class StringLiterals {
  /** The place of a value that only a run knows. */
  static final String PART = "\u0001";

  private final String source;
  private int at;

  private StringLiterals(String source) {
    this.source = source;
  }

  static List<String> of(String source) {
    return new StringLiterals(source).all();
  }

  private List<String> all() {
    List<String> all = new ArrayList<>();
    while (at < source.length()) {
      if (skippedComment() || skippedCharacter()) {
        continue;
      }
      if (source.charAt(at) == '"' && !source.startsWith("\"\"\"", at)) {
        String text = joined();
        all.add(text);
        String filled = text.replaceAll("%[-+,.\\d]*[dfs]", PART);
        if (!filled.equals(text)) {
          all.add(filled);
        }
      } else {
        at += source.startsWith("\"\"\"", at) ? 3 : 1;
      }
    }
    return all;
  }

  private String joined() {
    StringBuilder text = new StringBuilder(literal());
    while (true) {
      int end = at;
      skipBlanks();
      if (at >= source.length() || source.charAt(at) != '+') {
        at = end;
        return text.toString();
      }
      at++;
      skipBlanks();
      if (at < source.length() && source.charAt(at) == '"') {
        text.append(literal());
      } else {
        skipOperand();
        text.append(PART);
      }
    }
  }

  /** Stops before the + or the end of the expression. */
  private void skipOperand() {
    int depth = 0;
    for (; at < source.length(); at++) {
      char c = source.charAt(at);
      if (c == '"') {
        literal();
        at--;
      } else if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        if (depth == 0) {
          return;
        }
        depth--;
      } else if (depth == 0 && (c == '+' || c == ',' || c == ';')) {
        return;
      }
    }
  }

  private String literal() {
    StringBuilder text = new StringBuilder();
    for (at++; at < source.length() && source.charAt(at) != '"'; at++) {
      char c = source.charAt(at);
      if (c == '\n') {
        break; // a quote in a place where no literal begins
      }
      if (c != '\\' || at + 1 == source.length()) {
        text.append(c);
        continue;
      }
      at++;
      text.append(
          switch (source.charAt(at)) {
            case 'n' -> '\n';
            case 't' -> '\t';
            default -> source.charAt(at);
          });
    }
    at++;
    return text.toString();
  }

  private void skipBlanks() {
    while (at < source.length()) {
      if (Character.isWhitespace(source.charAt(at))) {
        at++;
      } else if (!skippedComment()) {
        return;
      }
    }
  }

  private boolean skippedComment() {
    String end = source.startsWith("//", at) ? "\n" : source.startsWith("/*", at) ? "*/" : "";
    if (end.isEmpty()) {
      return false;
    }
    int stop = source.indexOf(end, at + 2);
    at = stop < 0 ? source.length() : stop + end.length() - (end.equals("\n") ? 1 : 0);
    return true;
  }

  private boolean skippedCharacter() {
    if (source.charAt(at) != '\'') {
      return false;
    }
    at += source.startsWith("\\", at + 1) ? 4 : 3;
    return true;
  }
}
