package jobsinpractice.cli;

/** An error for the person who started the program: one line, never empty. */
final class OneLine {
  private OneLine() {}

  /** Its message, or the name of its class if it has none. */
  static String of(Throwable error) {
    String message;
    try {
      message = error.getMessage();
    } catch (Throwable inMessage) {
      message = null;
    }
    if (message == null || message.isBlank()) return error.getClass().getName();
    return message.strip().lines().findFirst().orElse("").strip();
  }

  static String withClass(Throwable error) {
    String line = of(error);
    String type = error.getClass().getName();
    return line.equals(type) ? type : type + ": " + line;
  }
}
