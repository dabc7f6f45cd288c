package jobsinpractice.lab7;

// region memory-imports
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

// endregion

/** Reads this process's memory in bytes: what the kernel counts, and the JVM's heap. */
final class Memory {
  private final Supplier<List<String>> status;
  private final MemoryMXBean jvm;

  /**
   * @param status returns the lines of /proc/self/status; an empty list on systems without it
   * @param jvm reports the memory that the JVM manages, in bytes
   */
  Memory(Supplier<List<String>> status, MemoryMXBean jvm) {
    this.status = status;
    this.jvm = jvm;
  }

  static Memory ofThisProcess() {
    return new Memory(Memory::linux, ManagementFactory.getMemoryMXBean());
  }

  private static List<String> linux() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status"));
    } catch (IOException e) {
      return List.of(); // not Linux
    }
  }

  // region task-1
  /**
   * Returns the resident memory at this moment, which is what the container's limit applies to.
   * Linux writes it in the line VmRSS, in kB of 1,024 bytes. If that line is missing, returns the
   * memory that the JVM has committed, inside the heap and outside it, as {@code jvm} reports it.
   *
   * @return bytes
   */
  long resident() {
    for (String line : status.get()) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
      }
    }
    return jvm.getHeapMemoryUsage().getCommitted() + jvm.getNonHeapMemoryUsage().getCommitted();
  }

  /**
   * Returns the used part of the Java heap at this moment, as {@code jvm} reports it, dead objects
   * included. It must not start a garbage collection, because a collection stops every job.
   *
   * @return bytes
   */
  long heap() {
    return jvm.getHeapMemoryUsage().getUsed();
  }
  // endregion
}
