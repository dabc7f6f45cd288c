package jobsinpractice.runner;

/**
 * What the compiler said, as it says it on a terminal.
 *
 * @param line 0 when the error belongs to no line
 * @param column from 1; 0 when unknown
 */
public record CompileError(String file, long line, long column, String message, String source) {
  @Override
  public String toString() {
    if (line <= 0) {
      return file + ": " + message;
    }
    int end = message.indexOf('\n');
    String first = end < 0 ? message : message.substring(0, end);
    String details = end < 0 ? "" : message.substring(end);
    String caret = column <= 0 ? "" : "\n" + " ".repeat((int) column - 1) + "^";
    return file + ":" + line + ": " + first + "\n" + source + caret + details;
  }
}
