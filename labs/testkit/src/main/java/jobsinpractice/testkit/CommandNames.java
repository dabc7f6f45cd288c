package jobsinpractice.testkit;

import java.io.File;

/** Formats the commands in messages for the learner's own terminal. */
public final class CommandNames {
  // cmd.exe reads the part before a slash as the command, so Windows learners get a backslash.
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
