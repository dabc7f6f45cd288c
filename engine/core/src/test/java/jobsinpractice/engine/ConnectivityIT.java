package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

class ConnectivityIT {
  final List<String> told = new ArrayList<>();
  boolean answers;
  boolean takesWrites = true;
  Runnable duringLost = () -> {};
  final Connectivity connectivity =
      new Connectivity(
          new Listeners<WorkerListener>(
              List.of(
                  new WorkerListener() {
                    @Override
                    public void redisLost(Throwable error) {
                      duringLost.run();
                      told.add("lost");
                    }

                    @Override
                    public void redisBack() {
                      told.add("back");
                    }
                  })),
          () -> answers,
          () -> takesWrites);

  void fails(long since) {
    fails(new JedisConnectionException("broken"), since);
  }

  void fails(JedisException why, long since) {
    connectivity.lost(new RedisUnavailable("away", why), since);
  }

  @Test
  void an_outage_is_told_once_however_many_notice() {
    fails(System.nanoTime());
    fails(System.nanoTime());
    connectivity.answered(System.nanoTime());
    connectivity.answered(System.nanoTime());
    assertThat(told).containsExactly("lost", "back");
  }

  @Test
  void who_finds_out_late_about_an_outage_that_is_over_tells_of_no_new_one() {
    long before = System.nanoTime();
    fails(before);
    connectivity.answered(System.nanoTime());
    fails(before);
    assertThat(told).containsExactly("lost", "back");
    fails(System.nanoTime());
    assertThat(told).containsExactly("lost", "back", "lost");
  }

  @Test
  void an_answer_to_a_question_from_before_the_outage_does_not_end_it() {
    long before = System.nanoTime();
    fails(before);
    connectivity.answered(before);
    assertThat(told).containsExactly("lost");
    connectivity.answered(System.nanoTime());
    assertThat(told).containsExactly("lost", "back");
  }

  @Test
  void a_connection_that_broke_is_no_outage_while_redis_answers() {
    answers = true;
    fails(System.nanoTime());
    assertThat(told).isEmpty();
    answers = false;
    fails(System.nanoTime());
    assertThat(told).containsExactly("lost");
  }

  @Test
  void a_redis_that_refuses_every_write_is_lost_though_it_answers() {
    answers = true;
    fails(new JedisDataException("OOM command not allowed"), System.nanoTime());
    assertThat(told).containsExactly("lost");
  }

  @Test
  void what_is_met_while_it_is_being_told_waits_for_the_next_step() {
    duringLost = () -> connectivity.answered(System.nanoTime());
    fails(System.nanoTime());
    assertThat(told)
        .as("the listeners hear of the end after the beginning")
        .containsExactly("lost");
    connectivity.answered(System.nanoTime());
    assertThat(told).containsExactly("lost", "back");
  }

  @Test
  void a_redis_that_refuses_writes_is_not_back_when_a_read_succeeds() {
    answers = true;
    takesWrites = false;
    RedisUnavailable readOnly =
        (RedisUnavailable)
            RedisErrors.translated(new JedisDataException("READONLY You can't"), "h", null);
    connectivity.lost(readOnly, System.nanoTime());
    connectivity.answered(System.nanoTime());
    assertThat(told).containsExactly("lost");
    takesWrites = true;
    connectivity.answered(System.nanoTime());
    assertThat(told).containsExactly("lost", "back");
  }

  @Test
  @Timeout(30)
  void a_listener_that_blocks_keeps_no_thread_that_met_the_outage() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch returned = new CountDownLatch(1);
    List<String> heard = new CopyOnWriteArrayList<>();
    WorkerListener blocks =
        new WorkerListener() {
          @Override
          public void redisLost(Throwable error) {
            try {
              release.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            heard.add("lost");
            returned.countDown();
          }

          @Override
          public void redisBack() {
            heard.add("back");
          }
        };
    Connectivity own =
        new Connectivity(
            new Listeners<WorkerListener>(List.of(blocks)),
            () -> false,
            () -> true,
            Connectivity::onOwnThread);
    own.lost(new RedisUnavailable("away", new JedisConnectionException("x")), System.nanoTime());
    own.answered(System.nanoTime());
    assertThat(heard).isEmpty();
    release.countDown();
    returned.await();
    await()
        .until(
            () -> {
              own.answered(System.nanoTime());
              return heard.equals(List.of("lost", "back"));
            });
  }
}
