package jobsinpractice.lab3;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Given. The process CPU time that the operating system keeps for this JVM. */
final class ProcessCpu {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private ProcessCpu() {}

  /** Returns the CPU time of all threads of this process since it began, in nanoseconds. */
  static long nanos() {
    return SYSTEM.getProcessCpuTime();
  }
}
