package jobsinpractice.benchmark;

import java.util.stream.IntStream;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;

/** The engine's client: makes and pushes jobs, one by one or in bulk. */
final class EnginePush implements Child.Part {
  private final Redis redis;
  private final Client client;
  private final String queue;
  private final Times times = new Times();

  EnginePush(Reply settings) {
    redis = Redis.connect(settings.text("redis"));
    client = new Client(redis);
    queue = settings.text("queue");
  }

  @Override
  public Reply command(String name, int number) {
    long started = System.nanoTime();
    if (name.equals("bulk")) client.pushBulk(IntStream.range(0, number).mapToObj(this::request));
    else for (int i = 0; i < number; i++) pushOne(i);
    long nanos = System.nanoTime() - started;
    return times.take().with("seconds", nanos / 1e9);
  }

  private void pushOne(int i) {
    long before = System.nanoTime();
    client.push(request(i));
    times.add(System.nanoTime() - before);
  }

  private JobRequest request(int i) {
    return JobRequest.of(Payloads.TYPE, i).queue(queue);
  }

  @Override
  public void close() {
    redis.close();
  }
}
