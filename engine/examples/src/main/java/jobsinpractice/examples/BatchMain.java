package jobsinpractice.examples;

import jobsinpractice.batches.Batch;
import jobsinpractice.batches.BatchExtension;
import jobsinpractice.batches.BatchStatus;
import jobsinpractice.batches.Batches;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.redislauncher.RedisServer;

/** Many invoices, and one mail when all of them are done. */
public final class BatchMain {
  private BatchMain() {}

  public static void main(String[] args) {
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Batches batches = new Batches(redis);
      // snippet: batch
      Batch batch =
          batches
              .create()
              .description("Invoices of March")
              .onSuccess(JobRequest.of("MailAccounting", "March"));
      batch.jobs(
          client -> {
            for (int customer = 1; customer <= 3; customer++) client.push("Invoice", customer);
          });
      batch.close();
      // end snippet

      Worker.Builder builder = Worker.builder(redis);
      new BatchExtension(redis).extend(builder);
      Worker worker =
          builder
              .handle("Invoice", job -> System.out.println("invoice for " + job.args().get(0)))
              .handle(
                  "MailAccounting",
                  job -> {
                    BatchStatus status = batches.status(job).orElseThrow();
                    System.out.println(
                        "mail: " + status.total() + " invoices of " + job.args().get(0));
                  })
              .build();
      while (worker.processOne()) {}
    }
  }
}
