package jobsinpractice.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ServiceLoader;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;
import jobsinpractice.engine.admin.DeadSet;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.redislauncher.RedisServer;
import jobsinpractice.redislauncher.TcpProxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.args.ListDirection;

/** How a worker counts: by itself, after an interrupt, in a full Redis, and poison pills. */
class BatchCounterIT {
  @RegisterExtension final BatchFleet fleet = new BatchFleet();

  @Test
  void a_worker_that_finds_the_extension_by_itself_counts() {
    Worker.Builder builder = Worker.builder(fleet.redis).handle("Ok", fleet::note);
    ServiceLoader.load(WorkerExtension.class).forEach(extension -> extension.extend(builder));
    Worker worker = builder.build();
    worker.start();
    try {
      Batch batch = fleet.batches.create().onSuccess(JobRequest.of("Ok", "done"));
      BatchFleet.add(batch, "Ok", 0, 20);
      batch.close();
      await().until(() -> fleet.ran.contains("Ok[done]"));
      assertThat(fleet.ran).hasSize(21);
    } finally {
      worker.stop();
    }
  }

  @Test
  void an_interrupt_while_redis_is_away_does_not_lose_a_failure() throws Exception {
    Batch batch = fleet.batch();
    batch.jobs(client -> client.push(JobRequest.of("Fails", 1).retry(false)));
    batch.close();
    try (TcpProxy proxy = new TcpProxy(BatchFleet.server());
        Redis shaky = Redis.connect(proxy.url())) {
      Waiting interrupted =
          new Waiting() {
            @Override
            void await(int times, RedisUnavailable reason) throws InterruptedException {
              proxy.heal();
              throw new InterruptedException();
            }
          };
      Worker worker = fleet.worker(shaky, interrupted).build();
      fleet.redis.call(
          jedis -> jedis.scriptLoad(BatchScript.PROGRESS.lua.source(), new byte[] {'k'}));
      proxy.cutAt(Keys.bytes(BatchScript.PROGRESS.lua.sha()), false);
      worker.processOne();
    }
    assertThat(fleet.status(batch).counts()).isEqualTo(new BatchStatus.Counts(1, 1, 1, 1, 0));
    assertThat(fleet.waiting("default")).containsExactly("Complete", "Death");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_full_redis_takes_no_jobs_and_counts_those_that_end(boolean fails) {
    try (RedisServer own = RedisServer.start();
        Redis redis = Redis.connect(own.url())) {
      Batch batch =
          new Batches(redis)
              .create()
              .onComplete(JobRequest.of("Complete"))
              .onSuccess(JobRequest.of("Success"));
      BatchFleet.add(batch, fails ? "Fails" : "Ok", 0, 1);
      batch.close();
      redis.call(jedis -> jedis.configSet("maxmemory", "1"));
      Batch refused = new Batches(redis).create();
      assertThatThrownBy(() -> BatchFleet.add(refused, "Ok", 1, 2))
          .isInstanceOf(RedisUnavailable.class);
      Worker worker = fleet.worker(redis, new BatchFleet.Killed()).build();
      assertThat(worker.processOne()).isTrue();
      assertThat(batch.status().orElseThrow().success()).isEqualTo(!fails);
      assertThat(batch.status().orElseThrow().failures()).isEqualTo(fails ? 1 : 0);
      redis.call(jedis -> jedis.configSet("maxmemory", "0"));
      BatchFleet.drain(worker);
      assertThat(fleet.times("Complete")).isEqualTo(1);
      refused.close();
      BatchFleet.drain(worker);
      assertThat(refused.status().orElseThrow().success()).isTrue();
    }
  }

  /** Its process dies three times; recovery buries it, and calls no death handler. */
  @Test
  void a_poison_pill_counts_as_dead_at_the_next_heartbeat() {
    Batch batch = fleet.batch();
    BatchFleet.add(batch, "Ok", 0, 1);
    batch.close();
    Worker other = fleet.worker().build();
    for (int death = 0; death < 3; death++) {
      Worker victim = fleet.worker().build();
      victim.beat();
      String inFlight = Keys.inFlight(victim.identity(), "default");
      String queue = Keys.queue("default");
      fleet.redis.call(
          jedis -> jedis.lmove(queue, inFlight, ListDirection.RIGHT, ListDirection.LEFT));
      fleet.dies(victim);
      other.recover();
    }
    assertThat(new DeadSet(fleet.redis).size()).isEqualTo(1);
    assertThat(fleet.status(batch).dead()).isZero();
    other.beat();
    assertThat(fleet.status(batch).counts()).isEqualTo(new BatchStatus.Counts(1, 1, 1, 1, 0));
    assertThat(fleet.waiting("default")).containsExactly("Death", "Complete");
    assertThat(fleet.batches.failures(batch.bid(), 1).get(0).error()).contains("died 3 times");
  }
}
