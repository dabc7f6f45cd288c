package jobsinpractice.engine;

import java.util.List;

/**
 * A worker process for the chaos tests. Each run of a job is written to a ledger, a Redis of its
 * own that no test kills: job number → times performed.
 */
final class ChaosWorkerMain {
  private ChaosWorkerMain() {}

  public static void main(String[] args) throws Exception {
    Redis redis = Redis.connect(System.getenv("REDIS_URL"));
    Redis ledger = Redis.connect(System.getenv("LEDGER_URL"));
    Worker worker =
        Worker.builder(redis)
            .concurrency(10)
            .handle("Row", job -> record(ledger, job))
            .handle(
                "Hold",
                job -> {
                  record(ledger, job);
                  while (ledger.<Boolean>call(jedis -> jedis.exists("hold"))) {
                    ledger.call(jedis -> jedis.blpop(1, "wake"));
                  }
                })
            .build();
    Runtime.getRuntime().addShutdownHook(new Thread(worker::stop)); // TERM
    worker.start();
    ledger.call(jedis -> jedis.sadd("workers", worker.identity()));
    worker.awaitStopped();
  }

  private static void record(Redis ledger, Job job) {
    List<Object> args = job.args();
    ledger.call(jedis -> jedis.hincrBy("performed", args.get(0).toString(), 1));
  }
}
