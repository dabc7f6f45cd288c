package jobsinpractice.lab7;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Finds a script that asks for {@code $?} when another command has already replaced it. */
final class ExitCode {
  /** A command that hands the worker's exit code on as its own. */
  private static final Pattern WORKER = Pattern.compile("\\bwait\\b|\"\\$@\"(?!.*&$)");

  private static final Pattern CHAINED = Pattern.compile("&&|\\|\\|");

  private ExitCode() {}

  /**
   * Returns which command stands right before the first {@code $?}, if that is not the worker or
   * the wait for it; else an empty string.
   */
  static String readLate(String script) {
    List<String> commands = commands(script);
    for (int i = 1; i < commands.size(); i++) {
      String command = commands.get(i);
      if (!command.contains("$?")) continue;
      String before = commands.get(i - 1);
      boolean fresh =
          command.startsWith("else")
              || WORKER.matcher(command).find()
              || WORKER.matcher(before).find() && !CHAINED.matcher(before).find();
      return fresh
          ? ""
          : "$? is the result of the last command, and here that is \""
              + before
              + "\", not the worker: keep the worker's code (code=$?) right after the worker, or after"
              + " the wait for it";
    }
    return "";
  }

  /**
   * Line by line and at each semicolon, without comments, traps, and the words around a command.
   */
  private static List<String> commands(String script) {
    String bare =
        script
            .replaceAll("(?m)(^|\\s)#.*$", "")
            .replaceAll("\\btrap\\s+('[^']*'|\"[^\"]*\")", "trap x");
    return Arrays.stream(bare.split("[\\n;]|(?<!&)&(?!&)(?=\\s*\\S)"))
        .map(command -> command.strip().replaceFirst("^(do|then|\\{)\\s+", ""))
        .filter(command -> !command.isEmpty())
        .toList();
  }
}
