package jobsinpractice.testkit;

import java.lang.management.ManagementFactory;

/** Whether somebody steps through this JVM: then a test that takes long is not an endless loop. */
final class Debugger {
  private Debugger() {}

  static boolean attached() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .anyMatch(argument -> argument.contains("jdwp"));
  }
}
