package jobsinpractice.lab9;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.Middleware;
import jobsinpractice.engine.RetryPolicy;
import jobsinpractice.simulator.outage.Outage;
import jobsinpractice.simulator.outage.OutageResult;
import jobsinpractice.simulator.outage.OutageRun;
import jobsinpractice.simulator.outage.RetryCode;
import jobsinpractice.simulator.outage.ServiceException;

/** Charges, and the outage at noon. */
final class Jobs {
  /** Long enough to recover within a minute after the slow one. */
  private static final int MINUTES = 4;

  private Jobs() {}

  /** Returns a charge that has failed so often. */
  static Job charge(int failures) {
    String count = failures == 0 ? "" : ",\"retry_count\":" + (failures - 1);
    String payload = "{\"class\":\"ChargeCard\",\"args\":[4711],\"retry\":10" + count + "}";
    try {
      return Job.parse(payload.getBytes(UTF_8), "default");
    } catch (MalformedPayload e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns jitter with a seed, so that a test has the same numbers each time. */
  static UnaryOperator<Duration> jitter(long seed) {
    Random random = new Random(seed);
    return most -> Duration.ofMillis((long) (random.nextDouble() * (most.toMillis() + 1)));
  }

  /** Runs the outage with this policy and the middleware that the function makes. */
  static OutageResult noon(
      long seed, RetryPolicy policy, Function<Clock, List<Middleware>> middleware) {
    return OutageRun.of(
        Outage.noon(seed).endingAt(MINUTES * 60),
        (clock, random) -> {
          List<Middleware> all = new ArrayList<>(middleware.apply(clock));
          all.add(Jobs::translated);
          return new RetryCode.Parts(all, policy);
        });
  }

  /** Returns the code of a class and of the classes in it, as a subject of PassedChecks. */
  static String codeOf(Class<?> type) throws IOException {
    StringBuilder code = new StringBuilder();
    for (Class<?> member : type.getNestMembers()) {
      String file = "/" + member.getName().replace('.', '/') + ".class";
      try (InputStream in = Jobs.class.getResourceAsStream(file)) {
        code.append(new String(in.readAllBytes(), ISO_8859_1));
      }
    }
    return code.toString();
  }

  /** The simulation has an exception of its own. */
  static void translated(Job job, Middleware.Next next) throws Exception {
    try {
      next.call();
    } catch (ServiceException e) {
      throw new ProviderException(e.status(), e.retryAfter());
    }
  }
}
