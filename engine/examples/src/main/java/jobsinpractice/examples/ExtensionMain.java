package jobsinpractice.examples;

import java.util.ServiceLoader;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;
import jobsinpractice.redislauncher.RedisServer;

/**
 * Plug into a worker that another program starts. The class is named in META-INF/services; the
 * program that builds the worker loads every extension that it finds there.
 */
public final class ExtensionMain {
  private ExtensionMain() {}

  /** Found by ServiceLoader. */
  public static final class Greeter implements WorkerExtension {
    @Override
    public void extend(Worker.Builder worker) {
      worker.handle("Greet", job -> System.out.println("hello " + job.args().get(0)));
    }
  }

  public static void main(String[] args) {
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      new Client(redis).push("Greet", "extension");
      Worker.Builder builder = Worker.builder(redis);
      ServiceLoader.load(WorkerExtension.class).forEach(extension -> extension.extend(builder));
      builder.build().processOne();
    }
  }
}
