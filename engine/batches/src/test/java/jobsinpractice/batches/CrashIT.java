package jobsinpractice.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.Worker;
import jobsinpractice.redislauncher.TcpProxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The plug is pulled at each request to Redis, just before Redis gets it and just after Redis has
 * performed it. Then no job is lost, and each callback is pushed exactly once.
 */
class CrashIT {
  @RegisterExtension final BatchFleet fleet = new BatchFleet();

  interface Step {
    void run(Redis redis) throws Exception;
  }

  /** Runs the first step with a cut at every request, and the second one after each cut. */
  private int cutEverywhere(Step before, Step step, Step after) throws Exception {
    int cuts = 0;
    boolean cut = true;
    for (int request = 0; cut; request++) {
      for (boolean redisDidIt : new boolean[] {false, true}) {
        fleet.empty();
        before.run(fleet.redis);
        cut = cutAt(request, redisDidIt, step);
        cuts += cut ? 1 : 0;
        after.run(fleet.redis);
      }
    }
    return cuts;
  }

  private boolean cutAt(int request, boolean redisDidIt, Step step) throws Exception {
    try (TcpProxy proxy = new TcpProxy(BatchFleet.server());
        Redis cutOff = Redis.connect(proxy.url())) {
      cutOff.call(jedis -> jedis.ping());
      proxy.cutAfter(request, redisDidIt);
      step.run(cutOff);
      return false;
    } catch (RedisUnavailable e) {
      return true;
    }
  }

  /** The same code, run again after a crash, with a bid and jids of its own. */
  private void makes(Batches batches) {
    Batch batch =
        batches
            .create()
            .bid("march")
            .onComplete(JobRequest.of("Complete"))
            .onSuccess(JobRequest.of("Success"));
    for (int from = 0; from < 6; from += 3) {
      int first = from;
      batch.jobs(
          client ->
              IntStream.range(first, first + 3)
                  .forEach(i -> client.push(JobRequest.of("Ok", i).with("jid", "march-" + i))));
    }
    batch.close();
  }

  private void allHaveRunOnce(int jobs) {
    BatchFleet.drain(fleet.worker().build());
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < jobs; i++) expected.add("Ok[" + i + "]");
    expected.addAll(List.of("Complete[]", "Success[]"));
    assertThat(fleet.ran).containsExactlyInAnyOrderElementsOf(expected);
    fleet.everyKeyOfABatchExpires();
  }

  @Test
  void code_that_makes_a_batch_is_killed_at_each_request_and_runs_again() throws Exception {
    int cuts =
        cutEverywhere(
            redis -> {},
            redis -> makes(new Batches(redis)),
            redis -> {
              makes(new Batches(redis));
              allHaveRunOnce(6);
            });
    assertThat(cuts).isGreaterThanOrEqualTo(6);
  }

  @Test
  void a_lost_reply_while_jobs_run_does_not_push_them_twice() throws Exception {
    int cuts =
        cutEverywhere(
            redis -> {},
            redis -> makes(new Batches(redis)),
            redis -> {
              BatchFleet.drain(fleet.worker().build()); // before the code runs again
              makes(new Batches(redis));
              allHaveRunOnce(6);
            });
    assertThat(cuts).isGreaterThanOrEqualTo(6);
  }

  @Test
  void the_same_object_sends_what_is_left_when_it_is_closed_again() throws Exception {
    for (boolean redisDidIt : new boolean[] {false, true}) {
      for (int request = 0; request < 3; request++) {
        fleet.empty();
        try (TcpProxy proxy = new TcpProxy(BatchFleet.server());
            Redis cutOff = Redis.connect(proxy.url())) {
          cutOff.call(jedis -> jedis.ping());
          Batch batch =
              new Batches(cutOff)
                  .create()
                  .onComplete(JobRequest.of("Complete"))
                  .onSuccess(JobRequest.of("Success"));
          proxy.cutAfter(request, redisDidIt);
          try {
            BatchFleet.add(batch, "Ok", 0, 1_200);
          } catch (RedisUnavailable e) {
            proxy.heal();
          }
          batch.close();
        }
        allHaveRunOnce(1_200);
      }
    }
  }

  /** Three jobs, one of which fails for good, in a batch inside another one. */
  private void before(Redis redis) {
    Batch parent =
        fleet
            .batches
            .create()
            .onComplete(JobRequest.of("ParentComplete"))
            .onSuccess(JobRequest.of("ParentSuccess"));
    Batch child =
        parent
            .child()
            .onComplete(JobRequest.of("Complete"))
            .onSuccess(JobRequest.of("Success"))
            .onDeath(JobRequest.of("Death"));
    child.jobs(
        client -> {
          client.push("Ok", 0);
          client.push(JobRequest.of("Fails", 1).retry(false));
          client.push("Ok", 2);
        });
    child.close();
    parent.close();
  }

  @Test
  void a_worker_is_killed_at_each_request_and_another_one_goes_on() throws Exception {
    Worker[] killed = {null};
    int cuts =
        cutEverywhere(
            this::before,
            redis -> {
              killed[0] = fleet.worker(redis, new BatchFleet.Killed()).build();
              killed[0].beat();
              BatchFleet.drain(killed[0]);
            },
            redis -> {
              fleet.dies(killed[0]);
              Worker other = fleet.worker().build();
              other.beat();
              other.recover();
              BatchFleet.drain(other);
              other.promoteDue();
              fleet.retriesAreDue(other);
              BatchFleet.drain(other);
              pushedOnce("Complete", "Death", "ParentComplete");
              assertThat(fleet.ran).contains("Ok[0]", "Fails[1]", "Ok[2]");
              assertThat(fleet.times("Success")).isZero();
              assertThat(fleet.times("ParentSuccess")).isZero();
            });
    assertThat(cuts).as("requests of a worker that ends six jobs").isGreaterThan(30);
  }

  /** A callback is a job: it runs again if its process dies. It is pushed once, with one jid. */
  private void pushedOnce(String... callbacks) {
    for (String callback : callbacks) {
      assertThat(fleet.jids(callback)).as(callback).hasSize(1);
    }
  }

  @Test
  void a_worker_that_comes_back_counts_each_job_without_running_it_again() throws Exception {
    for (boolean redisDidIt : new boolean[] {false, true}) {
      fleet.empty();
      makes(fleet.batches);
      try (TcpProxy proxy = new TcpProxy(BatchFleet.server());
          Redis shaky = Redis.connect(proxy.url())) {
        Worker worker = fleet.worker(shaky, healing(proxy)).build();
        worker.processOne(); // the scripts are known to Redis
        byte[] sha =
            BatchScript.PROGRESS.lua.sha().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        proxy.cutAt(sha, redisDidIt);
        BatchFleet.drain(worker);
      }
      allHaveRunOnce(6);
    }
  }

  private static Waiting healing(TcpProxy proxy) {
    return new Waiting() {
      @Override
      void await(int times, RedisUnavailable reason) {
        proxy.heal();
      }
    };
  }
}
