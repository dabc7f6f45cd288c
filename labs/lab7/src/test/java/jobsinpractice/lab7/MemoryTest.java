package jobsinpractice.lab7;

import java.util.ArrayList;
import java.util.Collections;
import java.util.InputMismatchException;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(7)
@DisplayName("Memory, counted twice")
class MemoryTest {
  static final Task MEMORY =
      Task.of(7, 1, "resident memory and heap")
          .asks("return the resident memory of this process and its used heap, both in bytes")
          .lookAt("java.lang.management.MemoryMXBean · chapter 7, \"Resident is what counts\"")
          .whenThrown(
              NumberFormatException.class,
              "the line is \"VmRSS:\", a tab, blanks if the number has fewer than eight digits, the"
                  + " number, and \" kB\": parse only its digits, as a long")
          .whenThrown(
              ArithmeticException.class,
              "does a number become an int? An int ends at 2 GB, so count in long")
          .whenThrown(
              IllegalStateException.class,
              "does your code throw this when the line VmRSS is missing? Then return what the JVM has"
                  + " committed, heap and non-heap")
          .whenThrown(
              InputMismatchException.class,
              "the line is \"VmRSS:\", a tab, blanks if the number has fewer than eight digits, the"
                  + " number, and \" kB\": what your Scanner reads next there is not a number")
          .whenThrown(
              NoSuchElementException.class,
              "your code asks for an element that is not there. Is it the line that begins with"
                  + " VmRSS:? Systems other than Linux have none: without it, return what the JVM has"
                  + " committed. Is it a word of that line? The line has three: VmRSS:, the number,"
                  + " and kB")
          .whenThrown(
              StringIndexOutOfBoundsException.class,
              "does your code cut a part out of the line that is not there? The line is \"VmRSS:\", a"
                  + " tab, blanks if the number has fewer than eight digits, the number, and \" kB\"")
          .whenThrown(
              IndexOutOfBoundsException.class,
              "kernels differ in the order of these lines, and other systems have none: look for the"
                  + " line that begins with VmRSS:. If your code splits that line: after the tab there"
                  + " are blanks if the number has fewer than eight digits");

  /** As Linux writes it, without the lines that do not matter here. */
  private static final List<String> STATUS =
      List.of(
          "Name:\tjava",
          "Pid:\t4711",
          "VmPeak:\t 4812344 kB",
          "VmSize:\t 4712340 kB",
          "VmHWM:\t  398120 kB",
          "VmRSS:\t  312344 kB",
          "RssAnon:\t  281112 kB",
          "RssFile:\t   22232 kB",
          "VmData:\t  901232 kB",
          "VmSwap:\t   10240 kB",
          "Threads:\t31");

  private static final double KB = 1024;
  private static final FakeJvm JVM = new FakeJvm();
  private static final double HEAP_USED = JVM.heapUsed;
  private static final double HEAP_COMMITTED = JVM.heapCommitted;
  private static final double OTHER_USED = JVM.otherUsed;
  private static final double OTHER_COMMITTED = JVM.otherCommitted;

  private static final String ONLY_THE_JVM =
      "that is what the JVM manages; direct buffers and the stacks of threads are missing. The file"
          + " has VmRSS, so return VmRSS";

  @Test
  @Tag("task-1")
  @Order(1)
  @DisplayName("resident memory is the system's VmRSS, in bytes")
  void resident() {
    AtomicInteger reads = new AtomicInteger();
    FakeJvm jvm = new FakeJvm();
    Supplier<List<String>> status =
        () -> reads.getAndIncrement() == 0 ? STATUS : List.of("VmRSS:\t  400000 kB");
    Memory memory = new Memory(status, jvm);
    MEMORY
        .expect(312_344 * KB, "bytes")
        .given("/proc/self/status has the line \"VmRSS:   312344 kB\"")
        .got(memory.resident())
        .butIf(312_344, "that is the number in the file, in kB: multiply by 1024 for bytes")
        .butIf(312_344_000, "the kernel's kB has 1024 bytes, although it is written kB")
        .butIf(Math.floor(312_344 / KB), "that is in MB: multiply the file's kB by 1024 for bytes")
        .butIf(4_712_340 * KB, "that is VmSize: reserved addresses, most of them never touched")
        .butIf(4_812_344 * KB, "that is VmPeak: the most addresses that were ever reserved")
        .butIf(
            398_120 * KB,
            "that is VmHWM, the highest VmRSS so far: it does not fall when memory is given back. VmRSS"
                + " is what is resident at this moment")
        .butIf(281_112 * KB, "that is RssAnon, a part of it: mapped files are also resident")
        .butIf(901_232 * KB, "that is VmData: reserved, and mostly never touched")
        .butIf(
            (281_112 + 22_232) * KB,
            "that is RssAnon plus RssFile: a process can also have shared memory, which VmRSS counts")
        .butIf(
            (312_344 + 10_240) * KB,
            "that is VmRSS plus VmSwap. Memory that was swapped out is not resident: return VmRSS"
                + " alone")
        .butIf(
            HEAP_USED,
            "that is the used heap: direct buffers, stacks, classes, and the JVM itself are also"
                + " resident, and the limit counts them")
        .butIf(
            HEAP_COMMITTED,
            "that is the committed heap: direct buffers, stacks, classes, and the JVM itself are"
                + " also resident, and the limit counts them")
        .butIf(HEAP_COMMITTED + OTHER_COMMITTED, ONLY_THE_JVM)
        .butIf(HEAP_USED + OTHER_USED, ONLY_THE_JVM)
        .butIf(
            n -> reads.get() == 0 && jvm.asked == 0,
            "your code asked neither status nor jvm: does it read this test's own process? Call"
                + " status.get()")
        .butIf(
            n -> n % (KB * KB) == 0 && Math.abs(n - 312_344 * KB) < KB * KB,
            "that is a whole number of MB, and the file's number is not: does your code divide by"
                + " 1024, and drop or round the rest? Only multiply")
        .butIf(400_000 * KB, "status was read twice, and the second reading counted: read it once")
        .otherwise("the number in the line that begins with VmRSS:, times 1024");
    reads.set(1);
    MEMORY
        .expect(400_000 * KB, "bytes")
        .given("it is asked a second time, and VmRSS has grown from 312344 to 400000 kB")
        .got(memory.resident())
        .butIf(
            312_344 * KB,
            "that is the first reading again: read status.get() at every call and keep nothing")
        .otherwise("VmRSS at this moment, times 1024");
    Generated.inputs(60, MemoryTest::statusFile)
        .first(
            new StatusFile(0, List.of()),
            new StatusFile(2L << 20, List.of()),
            new StatusFile(12_345_678, List.of()))
        .smaller(StatusFile::smaller)
        .check(
            file ->
                MEMORY
                    .expect(file.kb() * KB, "bytes")
                    .got(new Memory(file::lines, new FakeJvm()).resident())
                    .butIf(
                        (double) (int) (file.kb() * 1024),
                        "that is the right number cut to 32 bits: an int ends at 2 GB, so count in"
                            + " long")
                    .butIf(
                        n -> n == HEAP_COMMITTED + OTHER_COMMITTED && onlyIfLarger(file),
                        "that is what the JVM has committed, and a VmRSS of 1000000 kB was returned:"
                            + " does your code take the larger of the two? Committed memory that was"
                            + " never touched is not resident, so VmRSS can be smaller")
                    .butIf(
                        n ->
                            n == HEAP_COMMITTED + OTHER_COMMITTED
                                && file.kb() == 0
                                && returnsOneKilobyte(file),
                        "that is what the JVM has committed, and a VmRSS of 1 kB was returned. Does 0"
                            + " mean in your code that the line is missing? The file has the line, so"
                            + " return its number")
                    .butIf(
                        HEAP_COMMITTED + OTHER_COMMITTED,
                        "that is what the JVM has committed, although the file has VmRSS: which line"
                            + " does your code look for?")
                    .butIf(
                        n -> file.others().stream().anyMatch(line -> isIn(line, n)),
                        "that is the number of another line of this file: take the line that begins with"
                            + " VmRSS:, wherever it is")
                    .butIf(
                        n -> file.hasAsPart(n / KB),
                        "that is a part of the number's digits, times 1024. Does your code read a fixed"
                            + " number of columns? The number can have any number of digits")
                    .otherwise("the number in the line that begins with VmRSS:, times 1024"));
  }

  private static boolean isIn(String line, double bytes) {
    return line.matches(String.format(Locale.ROOT, "\\w+:\\s+%.0f kB", bytes / KB));
  }

  /** Whether a large VmRSS in the same file is returned, and a small one is not. */
  private static boolean onlyIfLarger(StatusFile file) {
    StatusFile small = new StatusFile(1_000, file.others());
    StatusFile large = new StatusFile(1_000_000, file.others());
    return new Memory(small::lines, new FakeJvm()).resident() != small.kb() * KB
        && new Memory(large::lines, new FakeJvm()).resident() == large.kb() * KB;
  }

  /** Whether 1 kB is returned, from the same file. */
  private static boolean returnsOneKilobyte(StatusFile file) {
    StatusFile one = new StatusFile(1, file.others());
    return new Memory(one::lines, new FakeJvm()).resident() == KB;
  }

  @Test
  @Tag("task-1")
  @Order(2)
  @DisplayName("without VmRSS, resident memory is what the JVM has committed")
  void fallback() {
    for (List<String> status :
        List.of(List.<String>of(), List.of("Name:\tjava", "VmSize:\t 4712340 kB"))) {
      FakeJvm jvm = new FakeJvm();
      committed(
          jvm,
          status.isEmpty()
              ? "a system without /proc/self/status; the JVM reports its heap and its non-heap memory"
              : "a file with other lines, but without the line VmRSS",
          status);
    }
    Generated.inputs(40, MemoryTest::jvm)
        .first(new Sizes(3L << 30, 4L << 30, 1L << 30, 1L << 30))
        .check(sizes -> committed(sizes.jvm(), sizes.toString(), List.of()));
  }

  private static void committed(FakeJvm jvm, String given, List<String> status) {
    double expected = (double) jvm.heapCommitted + jvm.otherCommitted;
    MEMORY
        .expect(expected, "bytes")
        .given(given)
        .got(new Memory(() -> status, jvm).resident())
        .butIf(
            n -> n == 0 && !status.isEmpty(),
            "without any line the result was what the JVM has committed, and here it is 0. Does your"
                + " code ask whether the file has lines, and not whether it has VmRSS?")
        .butIf(0, "0 would hide every leak: return the nearest number there is, what is committed")
        .butIf(
            -1, "a watchdog cannot use -1: return the nearest number there is, what is committed")
        .butIf(jvm.heapCommitted, "that is the heap alone: classes and compiled code are outside")
        .butIf(
            (double) jvm.heapUsed + jvm.otherUsed,
            "that is what is used: committed memory was taken from the system, used or not")
        .butIf(jvm.heapUsed, "that is the used heap alone: add up committed heap and non-heap")
        .butIf(
            (double) jvm.heapCommitted + jvm.otherUsed,
            "the non-heap part is its used memory: what is committed was taken from the system")
        .butIf(
            (double) jvm.heapUsed + jvm.otherCommitted,
            "the heap part is its used memory: what is committed was taken from the system")
        .butIf(FakeJvm.MAX - 1, "getMax() is what the JVM may take one day, not what it has taken")
        .butIf(FakeJvm.MAX, "getMax() is what the JVM may take one day, not what it has taken")
        .butIf(4_712_340 * KB, "VmSize counts addresses, not memory: without VmRSS, ask the JVM")
        .butIf(
            (double) (int) (jvm.heapCommitted + jvm.otherCommitted),
            "that is the right number cut to 32 bits: an int ends at 2 GB, so count in long")
        .butIf(n -> jvm.asked == 0, "your code did not ask the jvm that was given")
        .otherwise("committed heap plus committed non-heap");
  }

  @Test
  @Tag("task-1")
  @Order(3)
  @DisplayName("heap is what objects take now")
  @Promise("It must not start a garbage collection, because a collection stops every job.")
  void heap() {
    FakeJvm jvm = new FakeJvm();
    Memory memory = new Memory(() -> STATUS, jvm);
    MEMORY
        .expect(HEAP_USED, "bytes")
        .given("a heap with 150,000,008 bytes used, 180,355,072 committed, 536,870,912 at most")
        .got(memory.heap())
        .butIf(
            HEAP_COMMITTED,
            "that is committed: taken from the system for the heap, with or without objects in it")
        .butIf(FakeJvm.MAX, "that is the most that the heap may have, and never changes")
        .butIf(FakeJvm.INIT, "that is the heap's size at the start, and never changes")
        .butIf(HEAP_COMMITTED - HEAP_USED, "that is the free part of the committed heap")
        .butIf(HEAP_USED + OTHER_USED, "classes and compiled code are not in the heap")
        .butIf(Math.floor(HEAP_USED / KB), "that is in KB: return bytes, as the JVM reports them")
        .butIf(
            n -> Math.abs(n - HEAP_USED / KB / KB) < 1,
            "that is in MB: return bytes, as the JVM reports them")
        .butIf(312_344 * KB, "that is the resident memory: the heap is a part of it")
        .butIf(
            n -> n == 312_344 * KB - OTHER_USED || n == 312_344 * KB - OTHER_COMMITTED,
            "that is VmRSS without the JVM's non-heap memory. Stacks, direct buffers, and the heap's"
                + " free part are still in it: ask the jvm for the heap")
        .butIf(n -> jvm.asked == 0, "your code did not ask the jvm that was given")
        .otherwise("the used part of getHeapMemoryUsage()");
    String costs =
        "A full collection stops every job, at every look. To see what is really kept, compare the"
            + " lows of many readings";
    MEMORY
        .expectThat("reading the heap does not start a collection")
        .butIf(jvm.collections > 0, "it started one", costs)
        .butIf(
            RealCollections.startedBy(memory::heap),
            "it started one in the JVM that runs this test",
            "is there a call of System.gc() or Runtime.gc()? " + costs)
        .otherwise(true, "", "");
    jvm.heapUsed = 160_000_000;
    MEMORY
        .expect(160_000_000, "bytes")
        .given("it is asked a second time, and the used heap has grown")
        .got(memory.heap())
        .butIf(HEAP_USED, "that is the first reading again: ask the jvm at every call")
        .otherwise("the used heap at this moment");
    Generated.inputs(40, MemoryTest::jvm)
        .first(new Sizes(3L << 30, 4L << 30, 1L << 30, 1L << 30))
        .check(
            sizes ->
                MEMORY
                    .expect(sizes.heapUsed, "bytes")
                    .got(new Memory(() -> STATUS, sizes.jvm()).heap())
                    .butIf(
                        (double) (int) sizes.heapUsed,
                        "that is the right number cut to 32 bits: an int ends at 2 GB, so count in"
                            + " long")
                    .otherwise("the used part of getHeapMemoryUsage()"));
  }

  /** A status file with this VmRSS among these other lines. */
  private record StatusFile(long kb, List<String> others) {
    List<String> lines() {
      List<String> lines = new ArrayList<>(others);
      lines.add(others.size() / 2, String.format(Locale.ROOT, "VmRSS:\t%8d kB", kb));
      return List.copyOf(lines);
    }

    /** Whether this number is some of the first or of the last digits of VmRSS. */
    boolean hasAsPart(double number) {
      for (long power = 10; number > 0 && power <= kb; power *= 10) {
        if (number == kb % power || number == kb / power) return true;
      }
      return false;
    }

    Stream<StatusFile> smaller() {
      Stream<StatusFile> numbers =
          kb == 0
              ? Stream.empty()
              : Stream.of(new StatusFile(kb / 2, others), new StatusFile(kb - 1, others));
      return Stream.concat(
          Generated.smallerLists(others).map(less -> new StatusFile(kb, less)), numbers);
    }

    @Override
    public String toString() {
      return "a file with these lines: " + String.join(" | ", lines()).replace("\t", "\\t");
    }
  }

  private static StatusFile statusFile(RandomGenerator random) {
    long kb = random.nextLong(1L << 1 + random.nextInt(31));
    List<String> others = new ArrayList<>(STATUS);
    others.removeIf(line -> line.startsWith("VmRSS:") || random.nextInt(3) == 0);
    Collections.shuffle(others, new Random(random.nextLong()));
    return new StatusFile(kb, List.copyOf(others));
  }

  /** What a JVM reports, in bytes. */
  private record Sizes(long heapUsed, long heapCommitted, long otherUsed, long otherCommitted) {
    FakeJvm jvm() {
      return new FakeJvm(heapUsed, heapCommitted, otherUsed, otherCommitted);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "heap: %,d bytes used, %,d committed; non-heap: %,d used, %,d committed",
          heapUsed,
          heapCommitted,
          otherUsed,
          otherCommitted);
    }
  }

  private static Sizes jvm(RandomGenerator random) {
    long used = 1 + random.nextLong(8L << 30);
    long other = 1 + random.nextLong(1L << 30);
    return new Sizes(
        used, used + random.nextLong(1L << 30), other, other + random.nextLong(1L << 28));
  }
}
