package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IterableJobIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();
  final List<Long> done = new CopyOnWriteArrayList<>();

  Worker.Builder worker(IterableJob.Each<Long> each) {
    IterableJob.Items<Long> items =
        (cursor, job) -> {
          long from = cursor == null ? 0 : (Long) cursor + 1;
          Iterator<Long> rows = LongStream.range(from, 1_000).iterator();
          return rows;
        };
    return Worker.builder(fleet.redis)
        .handle("Export", new IterableJob<>(fleet.redis, items, row -> row, each));
  }

  @Test
  void a_deploy_in_the_middle_repeats_nothing_and_skips_nothing() {
    CountDownLatch atTwenty = new CountDownLatch(1);
    CountDownLatch stopping = new CountDownLatch(1);
    String jid = fleet.client.push("Export");
    Worker old =
        fleet.started(
            worker(
                (row, job) -> {
                  done.add(row);
                  if (row != 20) return;
                  atTwenty.countDown();
                  stopping.await();
                }));
    await().until(() -> atTwenty.getCount() == 0);
    old.quiet();
    stopping.countDown();
    old.stop();

    assertThat(done).last().isEqualTo(20L);
    assertThat(fleet.redis.<String>call(jedis -> jedis.get("cursor:" + jid))).isEqualTo("20");
    assertThat(fleet.list("queue:default")).hasSize(1);

    worker((row, job) -> done.add(row)).build().processOne();
    assertThat(done).isEqualTo(LongStream.range(0, 1_000).boxed().toList());
    assertThat(fleet.redis.<Boolean>call(jedis -> jedis.exists("cursor:" + jid))).isFalse();
  }

  @Test
  void a_failure_goes_on_from_the_last_saved_cursor() {
    fleet.client.push("Export");
    worker(
            (row, job) -> {
              if (row == 250) throw new IllegalStateException("row 250");
              done.add(row);
            })
        .build()
        .processOne();
    assertThat(fleet.set("retry")).hasSize(1);
    fleet.redis.call(jedis -> jedis.lpush("queue:default", fleet.set("retry").get(0)));
    done.clear();
    worker((row, job) -> done.add(row)).build().processOne();
    assertThat(done.get(0)).as("saved every 100 items").isEqualTo(200L);
  }
}
