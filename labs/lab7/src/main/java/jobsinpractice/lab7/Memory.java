package jobsinpractice.lab7;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import jobsinpractice.testkit.ToDo;

/**
 * How much memory this process takes: as the system counts it, and as the JVM counts its heap. Both
 * in bytes.
 */
final class Memory {
  private final Supplier<List<String>> status;
  private final MemoryMXBean jvm;

  /**
   * @param status the lines of /proc/self/status, as Linux writes them; none on other systems
   * @param jvm what the JVM says about its own memory, in bytes
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
      return List.of(); // another system
    }
  }

  // Lab 7, task 1: answer the resident memory of this process and the used heap, both in bytes.

  /**
   * Resident memory: what the container's limit is held against. Where the system does not say,
   * what the JVM has committed, in the heap and outside of it: the nearest number that it knows.
   *
   * @return bytes
   */
  long resident() {
    throw ToDo.task(7, 1);
  }

  /**
   * The part of the Java heap that objects take now, dead ones that wait for a collection included.
   *
   * @return bytes
   */
  long heap() {
    throw ToDo.task(7, 1);
  }
}
