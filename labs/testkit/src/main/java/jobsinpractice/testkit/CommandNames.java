package jobsinpractice.testkit;

import java.io.File;

/** The commands that messages name, as the learner's own terminal wants them. */
public final class CommandNames {
  // cmd.exe takes the part before a slash for the command, so Windows learners get a backslash.
  private static final String LAB = File.separatorChar == '\\' ? "labs\\lab" : "labs/lab";

  private CommandNames() {}

  static String hint(int lab, int task) {
    return LAB + " hint " + lab + "." + task;
  }

  /** Any command: {@code lab("status")}. */
  public static String lab(String command) {
    return LAB + " " + command;
  }
}
