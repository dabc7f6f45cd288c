package jobsinpractice.launch;

import jobsinpractice.engine.Redis;

/** Lab 1: the pager reads a number every minute. It must see what is late, not what is busy. */
final class BusyOrLate extends Trouble<BusyOrLate.Numbers> {
  private static final double PAGE = 5;
  private static final int MINUTES = 6;

  BusyOrLate() {
    super(1, 5, "12:05", "mails pile up, and three mails are stuck");
  }

  /** The numbers that the pager reads, in seconds. */
  interface Numbers {
    double queue() throws Exception;

    double retries() throws Exception;
  }

  @Override
  Numbers yours(LabCode code, Scene scene) throws Exception {
    Object metrics = code.create("Metrics", scene.redis(), scene.clock());
    return new Numbers() {
      @Override
      public double queue() throws Exception {
        return (double) code.call(metrics, "defaultLatency");
      }

      @Override
      public double retries() throws Exception {
        return (double) code.call(metrics, "retriesLatency");
      }
    };
  }

  /** The old code looks at the length of the queue: 100 jobs are taken for a second. */
  @Override
  Numbers naive(Scene scene) {
    return new Numbers() {
      @Override
      public double queue() {
        return scene.redis().call(jedis -> jedis.llen("queue:default")) / 100.0;
      }

      @Override
      public double retries() {
        return 0;
      }
    };
  }

  @Override
  void happen(Numbers part, Scene scene) throws Exception {
    for (int minute = 0; minute < MINUTES; minute++) {
      busy(part, scene);
      late(part, scene);
    }
    overdue(part, scene);
  }

  private static void busy(Numbers part, Scene scene) throws Exception {
    queue(scene, scene.between(800, 1_500), scene.between(1, 3));
    if (part.queue() > PAGE) {
      scene.lose(
          LossKind.FALSE_PAGE, 1, "the queue was long, but its oldest job had waited 3 s at most");
    }
  }

  private static void late(Numbers part, Scene scene) throws Exception {
    queue(scene, 3, scene.between(20, 60));
    if (part.queue() <= PAGE) {
      scene.lose(
          LossKind.MISSING_PAGE, 1, "only three jobs waited, but the oldest for 20 s or longer");
    }
  }

  private static void overdue(Numbers part, Scene scene) throws Exception {
    double due = scene.clock().seconds() - scene.between(30, 90);
    scene.redis().call(jedis -> jedis.zadd("retry", due, "{\"jid\":\"overdue\"}"));
    if (part.retries() <= PAGE) {
      scene.lose(LossKind.MISSING_PAGE, 1, "a retry was overdue for 30 s or longer");
    }
  }

  private static void queue(Scene scene, int jobs, int oldest) {
    Redis redis = scene.redis();
    redis.call(jedis -> jedis.del("queue:default"));
    String[] payloads = new String[jobs];
    for (int i = 0; i < jobs; i++) {
      double waited = oldest * (1 - (double) i / jobs);
      payloads[i] = mail(i, scene.clock().seconds() - waited);
    }
    redis.call(jedis -> jedis.lpush("queue:default", payloads));
  }

  private static String mail(int number, double enqueuedAt) {
    return String.format(
        java.util.Locale.ROOT,
        "{\"class\":\"WelcomeMail\",\"args\":[%d],\"jid\":\"%024x\",\"queue\":\"default\","
            + "\"created_at\":%f,\"enqueued_at\":%f}",
        number,
        number,
        enqueuedAt,
        enqueuedAt);
  }
}
