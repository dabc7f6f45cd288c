package jobsinpractice.lab7;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.DoublePredicate;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(7)
@DisplayName("Memory, counted twice")
class MemoryTest {
  static final Task MEMORY =
      Task.of(7, 1, "resident memory and heap")
          .asks("answer the resident memory of this process and the used heap, both in bytes")
          .lookAt("java.lang.management.MemoryMXBean · chapter 7, \"Resident is what counts\"")
          .whenThrown(
              NumberFormatException.class,
              "the line is \"VmRSS:\", blanks, a number and \" kB\": only the digits are the number")
          .whenThrown(
              NoSuchElementException.class,
              "other systems have no such file: without the line, answer what the JVM has"
                  + " committed")
          .whenThrown(
              IndexOutOfBoundsException.class,
              "which line it is differs from kernel to kernel, and other systems have none: look"
                  + " for the line that begins with VmRSS:");

  /** As Linux writes it, lines that do not matter left out. */
  private static final List<String> STATUS =
      List.of(
          "Name:\tjava",
          "Pid:\t4711",
          "VmPeak:\t 4812344 kB",
          "VmSize:\t 4712340 kB",
          "VmHWM:\t  398120 kB",
          "VmRSS:\t  312344 kB",
          "RssAnon:\t  290112 kB",
          "RssFile:\t   22232 kB",
          "VmData:\t  901232 kB",
          "VmSwap:\t       0 kB",
          "Threads:\t31");

  private static final double KB = 1024;
  private static final double HEAP_USED = 150_000_008;
  private static final double HEAP_COMMITTED = 180_355_072;
  private static final double HEAP_MAX = 512 << 20;
  private static final double OTHER_USED = 41_000_016;
  private static final double OTHER_COMMITTED = 45_088_768;

  private static final DoublePredicate OF_THE_TESTS_OWN_JVM =
      bytes -> bytes > 1 << 20 && bytes < 1L << 36;

  @Test
  @Tag("task-1")
  @DisplayName("resident memory is the system's VmRSS, in bytes")
  void resident() {
    MEMORY
        .expect(312_344 * KB, "bytes")
        .given("/proc/self/status says \"VmRSS:   312344 kB\"")
        .got(new Memory(() -> STATUS, new FakeJvm()).resident())
        .butIf(312_344, "those are the kB of the file: a kB is 1024 bytes, and bytes are asked")
        .butIf(312_344_000, "the kernel's kB has 1024 bytes, whatever it calls it")
        .butIf(Math.floor(312_344 / KB), "those are MB: the file has kB, so times 1024 makes bytes")
        .butIf(
            4_712_340 * KB,
            "that is VmSize, the addresses that were reserved; most of them have never been touched")
        .butIf(4_812_344 * KB, "that is VmPeak: the most addresses it ever had, and not memory")
        .butIf(
            398_120 * KB,
            "that is VmHWM, the highest that VmRSS ever was: it never falls, so it cannot show a"
                + " plateau")
        .butIf(290_112 * KB, "that is RssAnon, a part of it: mapped files count as resident, too")
        .butIf(901_232 * KB, "that is VmData: reserved, and for the most part never touched")
        .butIf(
            HEAP_USED,
            "that is the heap: direct buffers, stacks, classes and the JVM itself are resident, too,"
                + " and the limit counts them")
        .butIf(
            HEAP_COMMITTED,
            "that is the heap: direct buffers, stacks, classes and the JVM itself are resident, too,"
                + " and the limit counts them")
        .butIf(
            HEAP_COMMITTED + OTHER_COMMITTED,
            "that is what the JVM knows of: direct buffers and stacks of threads are missing. Where"
                + " the system says VmRSS, that is the answer")
        .butIf(
            HEAP_USED + OTHER_USED,
            "that is what the JVM knows of: direct buffers and stacks of threads are missing. Where"
                + " the system says VmRSS, that is the answer")
        .butIf(
            OF_THE_TESTS_OWN_JVM, "that is of the tests' own process: read what status.get() says")
        .otherwise("the number in the line that begins with VmRSS:, times 1024");
  }

  @Test
  @Tag("task-1")
  @DisplayName("without VmRSS, resident memory is what the JVM has committed")
  void fallback() {
    for (List<String> status :
        List.of(List.<String>of(), List.of("Name:\tjava", "VmSize:\t 4712340 kB"))) {
      MEMORY
          .expect(HEAP_COMMITTED + OTHER_COMMITTED, "bytes")
          .given(
              status.isEmpty()
                  ? "a system without /proc/self/status; the JVM knows its heap and what is beside"
                  : "a file without the line VmRSS")
          .got(new Memory(() -> status, new FakeJvm()).resident())
          .butIf(0, "0 would mean that nothing can ever leak here: answer the best number there is")
          .butIf(-1, "a watchdog cannot use -1: answer the best number there is, what is committed")
          .butIf(HEAP_COMMITTED, "that is the heap alone: classes and compiled code are outside")
          .butIf(
              HEAP_USED + OTHER_USED,
              "that is used: what is committed was taken from the system, whether it is used or not")
          .butIf(
              HEAP_USED,
              "that is the used heap alone: what is committed in heap and beside it counts")
          .butIf(HEAP_MAX - 1, "the limits say what it may take one day, not what it takes")
          .butIf(HEAP_MAX, "the limits say what it may take one day, not what it takes")
          .butIf(4_712_340 * KB, "VmSize is addresses, not memory: without VmRSS ask the JVM")
          .butIf(
              OF_THE_TESTS_OWN_JVM, "that is of the tests' own process: ask the jvm that was given")
          .otherwise("committed heap plus committed non-heap");
    }
  }

  @Test
  @Tag("task-1")
  @DisplayName("heap is what objects take now")
  void heap() {
    FakeJvm jvm = new FakeJvm();
    MEMORY
        .expect(HEAP_USED, "bytes")
        .given("a heap with 150,000,008 bytes used, 180,355,072 committed, 536,870,912 at most")
        .got(new Memory(() -> STATUS, jvm).heap())
        .butIf(
            HEAP_COMMITTED,
            "that is committed: taken from the system for the heap, whether objects are in it or not")
        .butIf(HEAP_MAX, "that is the most that it may have, and never changes")
        .butIf(HEAP_USED + OTHER_USED, "classes and compiled code are not in the heap")
        .butIf(Math.floor(HEAP_USED / KB), "those are KB: bytes are asked, as the JVM gives them")
        .butIf(312_344 * KB, "that is the resident memory: the heap is a part of it")
        .butIf(
            OF_THE_TESTS_OWN_JVM, "that is of the tests' own process: ask the jvm that was given")
        .otherwise("the used part of getHeapMemoryUsage()");
    MEMORY
        .expectThat("a look at the heap leaves it alone")
        .butIf(
            jvm.collections > 0,
            "it had the garbage collected",
            "a full collection stops every job, at every look: to see what is really held, look at"
                + " the lows of many readings")
        .otherwise(true, "", "");
  }
}
