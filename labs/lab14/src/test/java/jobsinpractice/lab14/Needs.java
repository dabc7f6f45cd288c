package jobsinpractice.lab14;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jobsinpractice.testkit.MachineTrouble;
import jobsinpractice.testkit.TestBench;
import jobsinpractice.testkit.ToDo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Lets a test wait for the tasks that it uses: while a test of an earlier task is red, a test of a
 * later one could only repeat its message.
 */
final class Needs implements TestWatcher {
  private static final List<List<Class<?>>> TESTS =
      List.of(
          List.of(AddJobsTest.class),
          List.of(CountOnceTest.class),
          List.of(DecideOnceTest.class),
          List.of(FailureTest.class, FailureTimingTest.class));

  /** The tests of this run that have passed; no later run has the same classes. */
  private static final Set<Method> PASSED = new HashSet<>();

  private static final Map<Integer, Boolean> GREEN = new HashMap<>();

  @Override
  public void testSuccessful(ExtensionContext test) {
    synchronized (Needs.class) {
      PASSED.add(test.getRequiredTestMethod());
    }
  }

  /**
   * Ends the test with "to do" if its own task is still a stub, and lets it wait if the tests of an
   * earlier task are red.
   *
   * @param own calls the code of the test's own task
   */
  static void before(int task, TestBench bench, Runnable own) throws Exception {
    own.run();
    for (int earlier = 1; earlier < task; earlier++) {
      if (!isGreen(earlier, bench)) throw ToDo.task(14, earlier);
    }
    bench.redis().call(jedis -> jedis.flushDB());
  }

  /** The same for task 5. */
  static Shop nested(TestBench bench) throws Exception {
    Shop shop = new Shop(bench);
    before(
        5,
        bench,
        () -> {
          shop.batch("none").countInParent();
          shop.batch("none").openIn(shop.batch("other"));
          shop.batch("none").addFrom("none", List.of());
        });
    return shop;
  }

  private static synchronized boolean isGreen(int task, TestBench bench) throws Exception {
    Boolean known = GREEN.get(task);
    if (known == null) {
      known = true;
      for (Class<?> tests : TESTS.get(task - 1)) known = known && passes(tests, bench);
      GREEN.put(task, known);
    }
    return known;
  }

  private static boolean passes(Class<?> tests, TestBench bench) throws Exception {
    Constructor<?> constructor = tests.getDeclaredConstructor();
    constructor.setAccessible(true);
    for (Method test : tests.getDeclaredMethods()) {
      if (!test.isAnnotationPresent(Tag.class) || PASSED.contains(test)) continue;
      bench.redis().call(jedis -> jedis.flushDB());
      test.setAccessible(true);
      try {
        test.invoke(constructor.newInstance(), bench);
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof MachineTrouble trouble) throw trouble;
        return false;
      }
    }
    return true;
  }
}
