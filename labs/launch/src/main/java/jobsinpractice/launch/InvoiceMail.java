package jobsinpractice.launch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jobsinpractice.engine.Redis;

/** Lab 14: invoices run, fail, and run twice. One mail says that all of them are done. */
final class InvoiceMail extends Trouble<InvoiceMail.Batching> {
  private static final String BID = "launch-day";
  private static final String DONE = "\"success\"";

  InvoiceMail() {
    super(14, 5, "22:30", "the invoices of the day go out, and some of them run twice");
  }

  /** The batch. A job is known by its number. */
  interface Batching {
    void open() throws Exception;

    void add(List<Integer> jobs) throws Exception;

    void close() throws Exception;

    void succeeded(int job) throws Exception;

    void failed(int job) throws Exception;
  }

  @Override
  Batching yours(LabCode code, Scene scene) throws Exception {
    Object batch = code.create("Batch", scene.redis(), BID);
    return new Batching() {
      private Object job(int number) throws Exception {
        return code.callStatic("BatchJob", "of", BID, "Invoice", new Object[] {number});
      }

      private String jid(int number) throws Exception {
        return (String) code.call(job(number), "jid");
      }

      @Override
      public void open() throws Exception {
        code.call(batch, "open");
      }

      @Override
      public void add(List<Integer> numbers) throws Exception {
        List<Object> jobs = new ArrayList<>();
        for (int number : numbers) jobs.add(job(number));
        code.call(batch, "add", jobs);
      }

      @Override
      public void close() throws Exception {
        code.call(batch, "close");
        code.call(batch, "callBack");
      }

      @Override
      public void succeeded(int number) throws Exception {
        code.call(batch, "succeeded", jid(number));
        code.call(batch, "callBack");
      }

      @Override
      public void failed(int number) throws Exception {
        code.call(batch, "failed", jid(number), "the mail server refuses the connection");
        code.call(batch, "callBack");
      }
    };
  }

  /** The old code counts down, and calls back at 0. */
  @Override
  Batching naive(Scene scene) {
    Redis redis = scene.redis();
    return new Batching() {
      @Override
      public void open() {}

      @Override
      public void add(List<Integer> jobs) {
        redis.call(jedis -> jedis.incrBy("pending", jobs.size()));
      }

      @Override
      public void close() {}

      @Override
      public void succeeded(int job) {
        if (redis.call(jedis -> jedis.decr("pending")) == 0) {
          redis.call(jedis -> jedis.lpush("queue:default", "{\"args\":[\"success\"]}"));
        }
      }

      @Override
      public void failed(int job) {}
    };
  }

  @Override
  void happen(Batching batch, Scene scene) throws Exception {
    int jobs = scene.between(40, 80);
    List<Integer> order = new ArrayList<>();
    for (int n = 0; n < jobs; n++) order.add(n);
    batch.open();
    batch.add(order.subList(0, jobs / 2));
    Set<Integer> done = new HashSet<>();
    int early = succeed(batch, scene, 0, done, jobs);
    batch.add(order.subList(jobs / 2, jobs));
    batch.close();
    Collections.shuffle(order, scene.random());
    for (int job : order) {
      if (scene.random().nextInt(8) == 0) batch.failed(job);
      early += succeed(batch, scene, job, done, jobs);
      if (scene.random().nextInt(8) == 0) early += succeed(batch, scene, job, done, jobs);
    }
    if (early > 0) {
      scene.lose(
          LossKind.BROKEN_PROMISE, 1, "the mail said \"all done\" while invoices were still open");
    } else if (callbacks(scene) == 0) {
      scene.lose(LossKind.LOST_JOB, 1, "all invoices were done, but the mail never went out");
    }
    scene.lose(LossKind.BROKEN_PROMISE, callbacks(scene) - 1, "the accountant got the mail again");
  }

  /** Returns 1 if the mail went out too early. */
  private static int succeed(Batching batch, Scene scene, int job, Set<Integer> done, int jobs)
      throws Exception {
    batch.succeeded(job);
    done.add(job);
    return done.size() < jobs && callbacks(scene) > 0 ? 1 : 0;
  }

  private static long callbacks(Scene scene) {
    return scene.redis().call(jedis -> jedis.lrange("queue:default", 0, -1)).stream()
        .filter(payload -> payload.contains(DONE))
        .count();
  }
}
