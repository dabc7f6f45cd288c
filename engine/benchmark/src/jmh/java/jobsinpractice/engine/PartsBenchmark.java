package jobsinpractice.engine;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.internal.Json;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The parts of a job's path that cost CPU and no round trip. In the engine's package, because what
 * it measures is not for users.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PartsBenchmark {
  private static final byte[] PAYLOAD =
      ("{\"retry\":true,\"queue\":\"default\",\"class\":\"WelcomeMail\",\"args\":[42,\"en\"],"
              + "\"jid\":\"0123456789abcdef01234567\",\"created_at\":1700000000.25,"
              + "\"enqueued_at\":1700000000.251}")
          .getBytes(StandardCharsets.UTF_8);

  private final Map<String, Object> fields = fields();
  private final UnitOfWork unit = new UnitOfWork("default", PAYLOAD);
  private final RuntimeException error = new RuntimeException("no route to host");
  private final Retries retries = new Retries(Clock.systemUTC(), new Random(1), Map.of());
  private final List<Middleware> chain =
      List.of(PartsBenchmark::passOn, PartsBenchmark::passOn, PartsBenchmark::passOn);
  private final Job job = new Job(fields, "default");

  private static void passOn(Job job, Middleware.Next next) throws Exception {
    next.call();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> fields() {
    try {
      return (Map<String, Object>) Json.read(PAYLOAD);
    } catch (MalformedPayload e) {
      throw new IllegalStateException(e);
    }
  }

  @Benchmark
  public Object jsonRead() throws MalformedPayload {
    return Json.read(PAYLOAD);
  }

  @Benchmark
  public byte[] jsonWrite() {
    return Json.write(fields);
  }

  /** What follows a failure: the count, the delay, the payload written again. */
  @Benchmark
  public Object retryDecision() {
    return retries.after(unit, error);
  }

  @Benchmark
  public void middlewareOfThree(Blackhole hole) throws Exception {
    Middleware.run(chain, job, () -> hole.consume(job));
  }
}
