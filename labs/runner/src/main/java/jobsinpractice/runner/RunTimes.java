package jobsinpractice.runner;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the time of one run went, in milliseconds. For people who look for slow tests; nothing is
 * decided by it.
 *
 * @param compile javac, for the lab's code and tests
 * @param start the wait for a JVM that was still starting
 * @param tests by display name
 * @param known the number of test classes that did not run again, because they had passed
 * @param all from the start of the compilation to the end of the last test's threads
 */
public record RunTimes(long compile, long start, Map<String, Long> tests, int known, long all) {
  public static final RunTimes NONE = new RunTimes(0, 0, Map.of(), 0, 0);

  public RunTimes {
    tests = Collections.unmodifiableMap(new LinkedHashMap<>(tests));
  }

  long inTests() {
    return tests.values().stream().mapToLong(Long::longValue).sum();
  }
}
