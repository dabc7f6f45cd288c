package jobsinpractice.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.IncompleteExecutionException;

/**
 * Runs each method of a lab's test class on its own thread, stops it after its time limit, and
 * turns whatever it throws into a {@link LabFailure}. The test's own assertions pass through
 * unchanged.
 */
final class LabExtension implements BeforeAllCallback, InvocationInterceptor, ParameterResolver {
  private static final Namespace BENCH = Namespace.create(TestBench.class);

  /** How often a test's thread is looked at, which may have used up its time at any moment. */
  private static final long LOOK_MILLIS = 250;

  /**
   * Runs labs in English, whatever the machine's language: {@code String.format("%.1f", 0.5)} in
   * correct code gives 0.5, not 0,5 and not ٠٫٥. Also true in an IDE, which starts the JVM without
   * the build's flags.
   */
  @Override
  public void beforeAll(ExtensionContext context) {
    Locale.setDefault(Locale.US);
    Standstill.noteRunnersThreads();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestBench.class
        && context.getTestMethod().isPresent();
  }

  /** Kept for a test and its lifecycle methods; JUnit closes it after them. */
  @Override
  public TestBench resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(BENCH)
        .getOrComputeIfAbsent("bench", key -> new TestBench(), TestBench.class);
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> call, ReflectiveInvocationContext<Method> m, ExtensionContext context)
      throws Throwable {
    guarded(call, context);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> call, ReflectiveInvocationContext<Method> m, ExtensionContext context)
      throws Throwable {
    guarded(call, context);
  }

  @Override
  public void interceptBeforeAllMethod(
      Invocation<Void> call, ReflectiveInvocationContext<Method> m, ExtensionContext context)
      throws Throwable {
    guarded(call, context);
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<Void> call, ReflectiveInvocationContext<Method> m, ExtensionContext context)
      throws Throwable {
    guarded(call, context);
  }

  @Override
  public void interceptAfterEachMethod(
      Invocation<Void> call, ReflectiveInvocationContext<Method> m, ExtensionContext context)
      throws Throwable {
    guarded(call, context);
  }

  @Override
  public <T> T interceptTestClassConstructor(
      Invocation<T> call, ReflectiveInvocationContext<Constructor<T>> c, ExtensionContext context)
      throws Throwable {
    return guarded(call, context);
  }

  private static <T> T guarded(Invocation<T> call, ExtensionContext context) throws Throwable {
    Class<?> testClass = context.getRequiredTestClass();
    Lab lab = Tasks.lab(context.getRequiredTestClass());
    FutureTask<T> run = new FutureTask<>(() -> checked(call));
    LabThread thread = new LabThread(run, lab == null ? 0 : lab.value());
    thread.start();
    long seconds = Long.getLong("lab.seconds", lab == null ? 10 : lab.seconds());
    LearnerCode learner = new LearnerCode(testClass);
    TimeLimit limit = new TimeLimit(seconds);
    long began = System.nanoTime();
    double notBefore = 0;
    try {
      while (true) {
        try {
          return run.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
          double elapsed = (System.nanoTime() - began) / 1e9;
          if (elapsed < notBefore || Debugger.attached() || !limit.reached(thread, elapsed)) {
            continue;
          }
          StackTraceElement[] trace = thread.getStackTrace();
          String here = learner.where(trace);
          String beside = here.isEmpty() ? learner.whereBeside() : "";
          if (here.isEmpty() && beside.isEmpty() && notBefore == 0) {
            // not the learner's fault: a Redis that starts on a busy machine, …
            notBefore = elapsed + seconds;
            continue;
          }
          thread.interrupt();
          Task task = taskOf(context);
          throw !here.isEmpty()
              ? task.endless(seconds, here, learner.depth(trace), thread.check())
              : !beside.isEmpty()
                  ? task.endlessBeside(seconds, beside)
                  : task.late(2 * seconds, learner.whereInTest(trace));
        }
      }
    } catch (ExecutionException e) {
      throw translate(e.getCause(), context, learner, thread.check());
    }
  }

  private static <T> T checked(Invocation<T> call) throws Exception {
    try {
      T result = call.proceed();
      OpenChecks.refuseOpen();
      return result;
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new ExecutionException(e);
    }
  }

  private static Throwable translate(
      Throwable e, ExtensionContext context, LearnerCode learner, CurrentCheck asked) {
    MachineTrouble machine = cause(e, MachineTrouble.class);
    if (machine != null) {
      String message = "Your machine, not your code: " + machine.getMessage();
      return new LabFailure(
          LabFailure.Kind.MACHINE, null, message + "\n  fix      " + machine.fix(), e);
    }
    Task task = taskOf(context);
    ToDo toDo = cause(e, ToDo.class);
    if (toDo != null) {
      Task other = tasks(context).get(toDo.task());
      boolean own = toDo.task() == task.number() || other == null;
      return own ? task.toDo() : task.waitsFor(other);
    }
    if (e instanceof AssertionError || e instanceof IncompleteExecutionException) {
      return e;
    }
    Throwable root =
        e instanceof ExceptionInInitializerError && e.getCause() != null ? e.getCause() : e;
    String where = learner.where(root);
    if (!where.isEmpty()) {
      return task.thrown(root, where, asked);
    }
    StackTraceElement[] trace = root.getStackTrace();
    return task.broken(root, learner.whereInTest(trace), Display::error);
  }

  private static <T extends Throwable> T cause(Throwable e, Class<T> type) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return type.cast(t);
      }
    }
    return null;
  }

  private static Task taskOf(ExtensionContext context) {
    int number = Tasks.number(context.getTags());
    Task known = tasks(context).get(number);
    Lab lab = Tasks.lab(context.getRequiredTestClass());
    return known != null ? known : Task.of(lab == null ? 0 : lab.value(), number, "?");
  }

  private static SortedMap<Integer, Task> tasks(ExtensionContext context) {
    return Tasks.of(context.getRequiredTestClass());
  }
}
