package jobsinpractice.tool;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jobsinpractice.testkit.Colours;

/** The tool's output: stdout and stderr, with or without colours, for a person or a file. */
final class Terminal {
  static final int WIDTH = 100;

  /** The lines that fit on a small screen, with a prompt below. */
  static final int HEIGHT = 24;

  private final PrintStream out;
  private final PrintStream err;
  private final Colours colours;
  private final boolean person;

  Terminal(PrintStream out, PrintStream err, Colours colours, boolean person) {
    this.out = out;
    this.err = err;
    this.colours = colours;
    this.person = person;
  }

  /**
   * The launcher knows what stdout is. A JVM cannot find out: from 22 on, System.console does not
   * help.
   */
  static Terminal ofThisProcess() {
    boolean colours = "ansi".equals(System.getProperty("lab.colours"));
    boolean person = colours || "yes".equals(System.getProperty("lab.terminal"));
    return new Terminal(
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        colours ? Colours.ANSI : Colours.NONE,
        person);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    // UTF-8 even where the locale is C; a Windows console keeps its own code page.
    boolean windows = java.io.File.separatorChar == '\\';
    Charset charset = windows ? Charset.defaultCharset() : StandardCharsets.UTF_8;
    return new PrintStream(new FileOutputStream(descriptor), true, charset);
  }

  PrintStream out() {
    return out;
  }

  Colours colours() {
    return colours;
  }

  /** Returns whether a person is watching: then screens may be cleared and long texts paged. */
  boolean person() {
    return person;
  }

  void line(String text) {
    out.println(text);
  }

  void line() {
    out.println();
  }

  void print(String text) {
    out.print(text);
    out.flush();
  }

  void error(String text) {
    out.flush();
    err.println(text);
  }

  /**
   * Clears the screen, for views that repaint themselves; prints an empty line if it goes to a
   * file.
   */
  void clear() {
    print(person && colours == Colours.ANSI ? "\u001b[H\u001b[2J\u001b[3J" : "\n");
  }

  String red(String text) {
    return colours.red(text);
  }

  String green(String text) {
    return colours.green(text);
  }

  String yellow(String text) {
    return paint(text, "33");
  }

  String cyan(String text) {
    return paint(text, "36");
  }

  String bold(String text) {
    return paint(text, "1");
  }

  String dim(String text) {
    return paint(text, "2");
  }

  private String paint(String text, String code) {
    return colours == Colours.NONE ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }

  /** Wraps a text into lines of at most {@link #WIDTH} columns, each after this indent. */
  static List<String> wrapped(String text, String indent) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      String rest = paragraph;
      int room = WIDTH - indent.length();
      while (rest.length() > room && rest.lastIndexOf(' ', room) > 0) {
        int space = rest.lastIndexOf(' ', room);
        lines.add(indent + rest.substring(0, space));
        rest = rest.substring(space + 1);
      }
      lines.add((indent + rest).stripTrailing());
    }
    return lines;
  }

  /** Prints a label and a text to copy and paste, on one line however long it is. */
  void labelledWhole(String label, String text) {
    line("  " + dim(String.format(Locale.ROOT, "%-8s", label)) + " " + text);
  }

  /** Prints a label and a wrapped text. */
  void labelled(String label, String text) {
    String indent = " ".repeat(11);
    List<String> lines = wrapped(text, indent);
    String first = lines.get(0).length() < indent.length() ? "" : lines.get(0).substring(11);
    line("  " + dim(String.format(Locale.ROOT, "%-8s", label)) + " " + first);
    lines.stream().skip(1).forEach(this::line);
  }
}
