package jobsinpractice.lab14;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.redislauncher.RedisServer;
import jobsinpractice.testkit.LabNumbers;
import org.junit.jupiter.api.Test;

/** The solution in a worker, as {@code labs/lab start 14} runs it. */
class BatchExtensionIT {
  @Test
  void the_invoices_of_a_month_are_called_back_once() {
    List<Object> callbacks = new CopyOnWriteArrayList<>();
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Worker.Builder builder = Worker.builder(redis).listener(noting(callbacks));
      new BatchExtension(new PrintStream(console, true, UTF_8)).extend(builder);
      Worker worker = builder.build();
      worker.start();
      try {
        await().atMost(Duration.ofMinutes(1)).until(() -> callbacks.contains("complete"));
        String key = LabNumbers.key(worker.identity());
        await().until(() -> redis.call(jedis -> jedis.exists(key)));
        String numbers = redis.call(jedis -> jedis.get(key));
        assertThat(numbers).contains("batches opened", "repeated callbacks");
        assertThat(numbers).doesNotContain("to do");
      } finally {
        worker.stop();
      }
    }
    assertThat(callbacks).contains("complete").doesNotContain("death");
    assertThat(console.toString(UTF_8))
        .contains("Lab 14: batch 1 is closed, with 30 invoices")
        .contains("Lab 14: batch 1 called back complete")
        .doesNotContain("again");
  }

  private static WorkerListener noting(List<Object> callbacks) {
    return new WorkerListener() {
      @Override
      public void jobSucceeded(Job job, Duration elapsed) {
        if (job.type().equals(BatchCallback.TYPE)) callbacks.add(job.args().get(0));
      }
    };
  }
}
