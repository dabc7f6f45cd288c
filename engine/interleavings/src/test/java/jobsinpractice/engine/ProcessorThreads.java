package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadFactory;

/** Makes the threads of processors. The first ones are lost: they end without having run. */
final class ProcessorThreads implements ThreadFactory {
  private final List<Thread> made = new ArrayList<>();
  private final int lost;

  ProcessorThreads(int lost) {
    this.lost = lost;
  }

  /** A job for {@link #processor}. */
  static UnitOfWork job() {
    String payload = "{\"class\":\"Job\",\"args\":[],\"jid\":\"1\"}";
    return new UnitOfWork("default", payload.getBytes(US_ASCII));
  }

  static Processor processor(Runnable work) {
    return new Processor(
        Map.of("Job", job -> work.run()),
        List.of(),
        new Listeners<JobListener>(List.of()),
        new JobRetry(SettlementScenarios.CLOCK, new Random(1), Map.of()),
        SettlementScenarios.CLOCK);
  }

  @Override
  public synchronized Thread newThread(Runnable run) {
    Thread thread = new Thread(made.size() < lost ? () -> {} : run);
    made.add(thread);
    return thread;
  }

  synchronized int count() {
    return made.size();
  }

  private synchronized List<Thread> all() {
    return List.copyOf(made);
  }

  /** In a loop: inside of {@link List#forEach}, Lincheck lets no other thread go on. */
  void awaitEnd() {
    for (Thread thread : all()) Together.join(thread);
  }
}
