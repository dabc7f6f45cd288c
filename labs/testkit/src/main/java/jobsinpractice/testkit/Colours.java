package jobsinpractice.testkit;

import java.io.Console;

/** Red and green, where a terminal shows them; NO_COLOR (https://no-color.org) turns them off. */
public enum Colours {
  NONE,
  ANSI;

  public static Colours ofThisTerminal() {
    // Under Maven, tests run in a process without a console; mvnw passes on whether it has one.
    boolean terminal = isTerminal(System.console()) || "yes".equals(System.getenv("LAB_TERMINAL"));
    return terminal && System.getenv("NO_COLOR") == null ? ANSI : NONE;
  }

  // JDK 22 to 24 return a console even if the output goes to a file; isTerminal() finds out.
  private static boolean isTerminal(Console console) {
    try {
      return console != null && (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  public String red(String text) {
    return paint(text, "31");
  }

  public String green(String text) {
    return paint(text, "32");
  }

  private String paint(String text, String code) {
    return this == NONE ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
