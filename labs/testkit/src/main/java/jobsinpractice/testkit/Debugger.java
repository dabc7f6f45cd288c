package jobsinpractice.testkit;

import java.lang.management.ManagementFactory;

/** Finds out whether a debugger is attached: then a slow test is not an endless loop. */
final class Debugger {
  private Debugger() {}

  static boolean attached() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .anyMatch(argument -> argument.contains("jdwp"));
  }
}
