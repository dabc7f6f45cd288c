package jobsinpractice.engine.internal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory of this process that is in RAM. */
public final class ResidentMemory {
  private ResidentMemory() {}

  /** Returns what the OS counts (KB), or what the JVM has taken where the OS does not report it. */
  public static long kilobytes() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("\\D", ""));
      }
    } catch (IOException e) {
      // not Linux
    }
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    return (memory.getHeapMemoryUsage().getCommitted()
            + memory.getNonHeapMemoryUsage().getCommitted())
        / 1024;
  }
}
