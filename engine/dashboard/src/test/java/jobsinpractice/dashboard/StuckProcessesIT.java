package jobsinpractice.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The seconds since a stuck process began a job, for Prometheus")
class StuckProcessesIT {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-05T09:07:30Z"));
  private final CountDownLatch end = new CountDownLatch(1);
  private final Semaphore begun = new Semaphore(0);

  @RegisterExtension final TestSite site = new TestSite(builder -> builder.clock(clock));

  private final Stream.Builder<Thread> threads = Stream.builder();

  @AfterEach
  void end() throws InterruptedException {
    end.countDown();
    for (Thread thread : threads.build().toList()) thread.join();
  }

  private Worker worker(int concurrency) {
    return Worker.builder(site.redis)
        .clock(clock)
        .concurrency(concurrency)
        .handle(
            "Hangs",
            job -> {
              begun.release();
              end.await();
            })
        .build();
  }

  /** Lets one more thread of the worker begin a job that does not end. */
  private void hang(Worker worker) throws InterruptedException {
    new Client(site.redis, clock, List.of()).push("Hangs");
    Thread thread = new Thread(worker::processOne);
    threads.add(thread);
    thread.start();
    begun.acquire();
  }

  private void exports(Worker worker, String seconds) {
    assertThat(site.reader.read("/metrics"))
        .contains("fleet_stuck_seconds{process=\"" + worker.identity() + "\"} " + seconds);
  }

  @Test
  @DisplayName("counts from the job that began last, to the last heartbeat")
  void hangs() throws InterruptedException {
    Worker worker = worker(2);
    hang(worker);
    clock.advance(Duration.ofMinutes(5));
    worker.beat();
    exports(worker, "0.0"); // one thread is free

    // The other thread has begun the same job five minutes later, and both hang for ten minutes.
    String key = Keys.work(worker.identity());
    String later = String.valueOf(clock.instant().getEpochSecond());
    String work = site.redis.call(jedis -> jedis.hvals(key)).get(0);
    String second = work.replaceAll("\"run_at\":\\d+", "\"run_at\":" + later);
    site.redis.call(jedis -> jedis.hset(key, "other thread", second));
    clock.advance(Duration.ofMinutes(10));
    String beat = String.valueOf(clock.instant().getEpochSecond());
    site.redis.call(jedis -> jedis.hset(worker.identity(), Map.of("busy", "2", "beat", beat)));
    clock.advance(Duration.ofSeconds(50)); // a process without a heartbeat has vanished
    exports(worker, "600.0");
  }

  @Test
  @DisplayName("is 0 for the worker next to it, and for what cannot be read")
  void others() throws InterruptedException {
    Worker hanging = worker(1);
    Worker other = worker(1);
    hang(hanging);
    clock.advance(Duration.ofMinutes(10));
    hanging.beat();
    other.beat();
    exports(hanging, "600.0");
    exports(other, "0.0");

    site.redis.call(jedis -> jedis.hset(hanging.identity(), Map.of("beat", "soon")));
    exports(hanging, "0.0");
    hanging.beat();
    site.redis.call(jedis -> jedis.del(Keys.work(hanging.identity())));
    exports(hanging, "600.0"); // Sidekiq's older key
    site.redis.call(jedis -> jedis.del(Keys.workers(hanging.identity())));
    exports(hanging, "0.0");
  }
}
