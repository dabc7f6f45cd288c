package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TallyIT {
  static RedisServer server;
  Redis redis;
  Client client;

  @BeforeAll
  static void aRedisOfOurOwn() {
    server = RedisServer.start();
  }

  @AfterAll
  static void isGone() {
    server.close();
  }

  @BeforeEach
  void empty() {
    redis = Redis.connect(server.url());
    redis.call(jedis -> jedis.flushDB());
    client = new Client(redis);
  }

  @AfterEach
  void leave() {
    redis.close();
  }

  void pushed(JobRequest job) {
    JobAccounting.pushing(redis);
    client.push(job);
    JobAccounting.pushed(redis);
  }

  Worker worker() {
    return Worker.builder(redis)
        .handle("Good", job -> {})
        .handle(
            "Bad",
            job -> {
              throw new IllegalStateException("as planned");
            })
        .build();
  }

  @Test
  void done_retried_dead_scheduled_and_waiting_jobs_add_up_to_those_pushed() {
    client.push("Good"); // an earlier run's
    JobAccounting.begin(redis);
    pushed(JobRequest.of("Good"));
    pushed(JobRequest.of("Bad"));
    pushed(JobRequest.of("Bad").retry(0));
    pushed(JobRequest.of("Good").in(Duration.ofHours(1)));
    Worker worker = worker();
    for (int i = 0; i < 4; i++) worker.processOne();
    pushed(JobRequest.of("Good"));

    assertThat(JobAccounting.end(redis))
        .isEqualTo(
            "pushed 5 + 1 from earlier runs = done 2 + left 4"
                + " (1 waiting, 1 to be retried, 1 scheduled, 1 dead): it adds up");
  }

  @Test
  void a_job_that_is_gone_is_noticed() {
    JobAccounting.begin(redis);
    pushed(JobRequest.of("Good"));
    redis.call(jedis -> jedis.rpop(Keys.queue("default")));

    assertThat(JobAccounting.end(redis))
        .isEqualTo("pushed 1 = done 0 + left 0: it does not add up; missing: 1");
  }

  @Test
  void the_first_part_opens_the_books_and_the_others_leave_them_so() {
    JobAccounting.begin(redis);
    pushed(JobRequest.of("Good"));
    JobAccounting.begin(redis);

    assertThat(JobAccounting.end(redis))
        .isEqualTo("pushed 1 = done 0 + left 1 (1 waiting): it adds up");
  }

  @Test
  void a_push_without_an_answer_may_have_arrived_or_not() {
    JobAccounting.begin(redis);
    JobAccounting.pushing(redis);
    client.push("Good");
    assertThat(JobAccounting.end(redis))
        .contains("+ 1 unconfirmed (the reply was lost)")
        .endsWith("it adds up");

    JobAccounting.begin(redis);
    JobAccounting.pushing(redis);
    assertThat(JobAccounting.end(redis)).endsWith("it adds up");
  }

  @Test
  void the_books_are_closed_once_and_leave_nothing_behind() {
    JobAccounting.begin(redis);
    JobAccounting.end(redis);

    assertThat(redis.<Boolean>call(jedis -> jedis.exists(JobAccounting.KEY))).isFalse();
  }
}
