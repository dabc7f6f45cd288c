package jobsinpractice.benchmark;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process has used since it began: CPU (µs, all its threads), bytes allocated on its heap,
 * and its largest resident size (KB). {@link Double#NaN} where the platform does not say.
 */
record Usage(double cpuMicros, double allocatedBytes, double peakKilobytes) {

  /** This JVM's. */
  static Usage own() {
    var os = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Usage(os.getProcessCpuTime() / 1e3, allocated(), peak("self"));
  }

  /** Another process's, from /proc: its CPU in steps of 10 ms. */
  static Usage of(long pid) {
    return new Usage(procCpuMicros(pid), Double.NaN, peak(Long.toString(pid)));
  }

  /** What was used between {@code before} and now; the peak stays what it is. */
  Usage since(Usage before) {
    return new Usage(
        cpuMicros - before.cpuMicros, allocatedBytes - before.allocatedBytes, peakKilobytes);
  }

  /** Both together. */
  Usage plus(Usage other) {
    return new Usage(
        cpuMicros + other.cpuMicros,
        allocatedBytes + other.allocatedBytes,
        peakKilobytes + other.peakKilobytes);
  }

  private static double allocated() {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try {
      // Since Java 21. Also counts threads that have ended.
      return (long) ThreadMXBean.class.getMethod("getTotalThreadAllocatedBytes").invoke(threads);
    } catch (ReflectiveOperationException e) {
      // Threads that live now: a worker's own live as long as it does.
      double total = 0;
      for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
        if (bytes > 0) total += bytes;
      }
      return total;
    }
  }

  private static double peak(String process) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc", process, "status"))) {
        if (line.startsWith("VmHWM:")) return Double.parseDouble(line.replaceAll("\\D", ""));
      }
    } catch (IOException e) {
      // not Linux
    }
    return Double.NaN;
  }

  private static double procCpuMicros(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      // The name, in parentheses, may hold spaces: count fields from behind it.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10_000.0;
    } catch (IOException e) {
      return Double.NaN;
    }
  }
}
