package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A right formation is not called broken because jobs of an earlier run wait ahead. */
class EarlierJobsIT {
  private static final String QUEUE = "within_5_seconds";
  private static final Duration MINUTE = Duration.ofMinutes(1);

  static RedisServer server;
  Redis redis;

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
  }

  @AfterEach
  void leave() {
    redis.close();
  }

  @Test
  void countsQueuesThatStartWithAJobOfAnEarlierRun() {
    Instant before = Instant.now().minusSeconds(1);
    assertThat(earlier(before).waiting()).isZero();
    push();
    push();
    assertThat(earlier(before).waiting()).as("both are of this run").isZero();
    assertThat(earlier(Instant.now().plusSeconds(1)).waiting()).isEqualTo(2);
  }

  @Test
  void aLateJobBehindThemGetsNoVerdict() {
    assertThat(lateJob(416)).anyMatch(line -> line.endsWith("late, no verdict"));
    assertThat(lateJob(416)).last().asString().startsWith("no verdict: 416 jobs");
  }

  @Test
  void aLateJobIsABrokenPromiseOtherwise() {
    assertThat(lateJob(0)).anyMatch(line -> line.endsWith("BROKEN"));
    assertThat(lateJob(0)).last().isEqualTo("a promise was broken");
  }

  private List<String> lateJob(long earlier) {
    PromiseCheck check = new PromiseCheck(redis, List.of(QUEUE));
    check.begin(earlier);
    redis.call(jedis -> jedis.hset(PromiseCheck.KEY, PromiseCheck.WORST + QUEUE + " a", "12000"));
    return check.report(MINUTE);
  }

  private EarlierJobs earlier(Instant started) {
    return new EarlierJobs(redis, List.of(QUEUE, "within_1_minute"), started);
  }

  private void push() {
    new Client(redis).push(JobRequest.of("WelcomeMail", 42).queue(QUEUE));
  }
}
