package jobsinpractice.engine.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Middleware;
import jobsinpractice.engine.RetryPolicy;

/**
 * What user code does wrong, each kind in the place that its name gives. A job of class {@value
 * #TYPE} names one in its second argument. It misbehaves at its first attempt only, so that it can
 * still be performed.
 */
enum Misbehaviour {
  HANDLER_THROWS,
  HANDLER_THROWS_SNEAKILY,
  HANDLER_THROWS_ERROR,
  HANDLER_OVERFLOWS_STACK,
  HANDLER_RUNS_OUT_OF_MEMORY,
  HANDLER_THROWS_THREAD_DEATH,
  HANDLER_IS_INTERRUPTED,
  HANDLER_INTERRUPTS_ITSELF,
  HANDLER_INTERRUPTS_LATER,
  HANDLER_LEAVES_OBJECT,
  GET_MESSAGE_THROWS,
  GET_MESSAGE_OVERFLOWS,
  TO_STRING_THROWS,
  GET_STACK_TRACE_IS_NULL,
  GET_STACK_TRACE_THROWS,
  CAUSE_IS_CYCLIC,
  GET_CAUSE_THROWS,
  MIDDLEWARE_THROWS_BEFORE,
  MIDDLEWARE_THROWS_AFTER,
  MIDDLEWARE_NEVER_CALLS_NEXT,
  MIDDLEWARE_CALLS_NEXT_TWICE,
  MIDDLEWARE_LEAVES_OBJECT,
  MIDDLEWARE_LEAVES_CYCLE,
  MIDDLEWARE_REMOVES_FIELDS,
  LISTENER_THROWS,
  LISTENER_THROWS_ERROR,
  LISTENER_OVERFLOWS_STACK,
  LISTENER_INTERRUPTS,
  POLICY_THROWS,
  POLICY_THROWS_ERROR,
  POLICY_RETURNS_NULL,
  POLICY_DELAY_IS_NULL,
  POLICY_DELAY_OVERFLOWS,
  POLICY_DELAY_IS_NEGATIVE,
  POLICY_LEAVES_OBJECT,
  DEATH_HANDLER_THROWS,
  DEATH_HANDLER_THROWS_ERROR;

  static final String TYPE = "Trouble";

  static Misbehaviour of(Job job) {
    if (!job.type().equals(TYPE) || job.attempt() > 0) return null;
    return valueOf((String) job.args().get(1));
  }

  /** Whether its job is to die at the first failure. */
  boolean deadly() {
    return name().startsWith("DEATH_HANDLER");
  }

  static void inHandler(Job job) throws Exception {
    Misbehaviour mode = of(job);
    if (mode == null) return;
    switch (mode) {
      case HANDLER_THROWS_SNEAKILY -> sneakily(new Exception("checked"));
      case HANDLER_THROWS_ERROR -> throw new NoClassDefFoundError("com/example/Gone");
      case HANDLER_OVERFLOWS_STACK -> overflow(0);
      case HANDLER_RUNS_OUT_OF_MEMORY ->
          job.put("huge", List.of(new long[Integer.MAX_VALUE - 2].length));
      case HANDLER_THROWS_THREAD_DEATH -> throw new ThreadDeath();
      case HANDLER_IS_INTERRUPTED -> throw new InterruptedException("by itself");
      case HANDLER_INTERRUPTS_ITSELF -> Thread.currentThread().interrupt();
      case HANDLER_INTERRUPTS_LATER -> interruptsLater(Thread.currentThread());
      case HANDLER_LEAVES_OBJECT -> {
        job.args().set(0, new Object());
        job.put("class", 42);
        Thread.sleep(300);
      }
      case GET_MESSAGE_THROWS,
          GET_MESSAGE_OVERFLOWS,
          TO_STRING_THROWS,
          GET_STACK_TRACE_IS_NULL,
          GET_STACK_TRACE_THROWS,
          GET_CAUSE_THROWS ->
          throw new Odd.OddException(mode);
      case CAUSE_IS_CYCLIC -> {
        Exception inner = new Exception("inner");
        inner.initCause(new Exception("outer", inner));
        throw inner;
      }
      default -> {
        if (mode.name().startsWith("MIDDLEWARE")) return;
        throw new IllegalStateException("as planned: " + mode);
      }
    }
  }

  static void inMiddleware(Job job, Middleware.Next next) throws Exception {
    Misbehaviour mode = of(job);
    if (mode == MIDDLEWARE_THROWS_BEFORE) throw new AssertionError("before");
    if (mode == MIDDLEWARE_NEVER_CALLS_NEXT) return;
    if (mode == MIDDLEWARE_LEAVES_OBJECT) job.put("tenant", new Odd.OddObject());
    if (mode == MIDDLEWARE_LEAVES_CYCLE) {
      List<Object> cycle = new ArrayList<>();
      cycle.add(cycle);
      job.put("tenant", cycle);
    }
    if (mode == MIDDLEWARE_REMOVES_FIELDS) job.fields().clear();
    if (mode == MIDDLEWARE_LEAVES_OBJECT || mode == MIDDLEWARE_LEAVES_CYCLE) {
      // Now and then longer than it takes to the next heartbeat, which writes what runs.
      Thread.sleep(ThreadLocalRandom.current().nextInt(10) == 0 ? 11_000 : 100);
    }
    next.call();
    if (mode == MIDDLEWARE_CALLS_NEXT_TWICE) next.call();
    if (mode == MIDDLEWARE_THROWS_AFTER) sneakily(new Exception("after"));
  }

  static void inListener(Job job) {
    if (!(job.fields().get("class") instanceof String)) return;
    Misbehaviour mode = of(job);
    if (mode == LISTENER_THROWS) sneakily(new Exception("checked, from a listener"));
    if (mode == LISTENER_THROWS_ERROR) throw new Odd.OddError();
    if (mode == LISTENER_OVERFLOWS_STACK) overflow(0);
    if (mode == LISTENER_INTERRUPTS) Thread.currentThread().interrupt();
  }

  static RetryPolicy.Decision inPolicy(Job job) {
    Misbehaviour mode = of(job);
    if (mode == POLICY_THROWS) sneakily(new Exception("checked, from a policy"));
    if (mode == POLICY_THROWS_ERROR) throw new Odd.OddError();
    if (mode == POLICY_RETURNS_NULL) return null;
    if (mode == POLICY_DELAY_IS_NULL) return RetryPolicy.Decision.after(null);
    if (mode == POLICY_DELAY_OVERFLOWS) {
      return RetryPolicy.Decision.after(Duration.ofSeconds(Long.MAX_VALUE));
    }
    if (mode == POLICY_DELAY_IS_NEGATIVE) {
      return RetryPolicy.Decision.after(Duration.ofDays(-1));
    }
    if (mode == POLICY_LEAVES_OBJECT) job.put("seen_by", new Odd.OddObject());
    return RetryPolicy.Decision.after(Duration.ofSeconds(1));
  }

  static void inDeathHandler(Job job) {
    if (!(job.fields().get("class") instanceof String)) return;
    Misbehaviour mode = of(job);
    if (mode == DEATH_HANDLER_THROWS) sneakily(new Exception("checked, from a death handler"));
    if (mode == DEATH_HANDLER_THROWS_ERROR) throw new Odd.OddError();
  }

  private static void interruptsLater(Thread victim) {
    Thread late =
        new Thread(
            () -> {
              try {
                Thread.sleep(ThreadLocalRandom.current().nextInt(800));
              } catch (InterruptedException e) {
                return;
              }
              victim.interrupt();
            });
    late.setDaemon(true);
    late.start();
  }

  private static int overflow(int depth) {
    return depth < 0 ? 0 : 1 + overflow(depth + 1);
  }

  @SuppressWarnings("unchecked") // what lets a checked exception through is the missing check
  private static <E extends Throwable> void sneakily(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
