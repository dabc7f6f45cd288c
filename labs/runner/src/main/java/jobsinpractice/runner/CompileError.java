package jobsinpractice.runner;

/**
 * One compiler error, formatted as on a terminal.
 *
 * @param line 0 if the error has no line
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
