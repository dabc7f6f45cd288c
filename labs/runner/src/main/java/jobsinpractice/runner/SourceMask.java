package jobsinpractice.runner;

import java.util.regex.Pattern;

/** Replaces a Java source's comments and literals with blanks, so that a search finds only code. */
public final class SourceMask {
  private static final Pattern NOT_CODE =
      Pattern.compile(
          "(?s)//[^\\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'");

  private SourceMask() {}

  /** Returns a text of the same length, with the same lines, and with the quotes of literals. */
  public static String of(String text) {
    return NOT_CODE.matcher(text).replaceAll(found -> blank(found.group()));
  }

  private static String blank(String notCode) {
    return notCode.replaceAll(notCode.startsWith("/") ? "[^\\n]" : "[^\\n\"']", " ");
  }
}
