package jobsinpractice.kit.gate;

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
    String shown = file + ":" + line + ": " + message + "\n" + source;
    return column <= 0 ? shown : shown + "\n" + " ".repeat((int) column - 1) + "^";
  }
}
