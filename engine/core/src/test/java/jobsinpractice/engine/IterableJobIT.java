package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
    assertThat(state(jid)).containsEntry("ex", "1").containsEntry("c", "21").containsKey("rt");
    assertThat(fleet.list("queue:default")).hasSize(1);

    worker((row, job) -> done.add(row)).build().processOne();
    assertThat(done).isEqualTo(LongStream.range(0, 1_000).boxed().toList());
    assertThat(state(jid)).isEmpty();
  }

  @Test
  void jobs_without_a_jid_share_no_cursor() {
    String payload = "{\"class\":\"Export\",\"args\":[N]}";
    fleet.pushRaw("default", payload.replace("N", "1"));
    fleet.pushRaw("default", payload.replace("N", "2"));
    Worker[] stopping = new Worker[1];
    stopping[0] =
        worker(
                (row, job) -> {
                  done.add(row);
                  if (row == 20) stopping[0].quiet();
                })
            .build();
    assertThat(stopping[0].processOne()).isTrue(); // the first job, interrupted, is back
    assertThat(fleet.list("queue:default")).hasSize(2);
    done.clear();

    Worker next = worker((row, job) -> done.add(row)).build();
    assertThat(next.processOne()).isTrue();
    assertThat(next.processOne()).isTrue();
    assertThat(done).hasSize(2_000);
    assertThat(state("")).isEmpty();
  }

  Map<String, String> state(String jid) {
    return fleet.redis.call(jedis -> jedis.hgetAll("it-" + jid));
  }

  void ruby(String jid, String... fields) {
    for (int i = 0; i < fields.length; i += 2) {
      String name = fields[i];
      String value = fields[i + 1];
      fleet.redis.call(jedis -> jedis.hset("it-" + jid, name, value));
    }
  }

  void perform() {
    assertThat(worker((row, job) -> done.add(row)).build().processOne()).isTrue();
  }

  @Test
  void what_ruby_interrupted_goes_on_at_the_item_that_ruby_would_do_next() {
    String jid = fleet.client.push("Export");
    ruby(jid, "ex", "1", "c", "5", "rt", "2.5");
    perform();
    assertThat(done).isEqualTo(LongStream.range(5, 1_000).boxed().toList());
    assertThat(state(jid)).isEmpty();
  }

  @Test
  void what_java_and_then_ruby_interrupted_goes_on_where_ruby_stopped() {
    String jid = fleet.client.push("Export");
    ruby(jid, "c", "50", "java", "{\"c\":\"21\",\"done\":20}");
    perform();
    assertThat(done.get(0)).isEqualTo(50L);
  }

  @Test
  void the_key_of_an_earlier_version_is_read_and_removed() {
    String jid = fleet.client.push("Export");
    fleet.redis.call(jedis -> jedis.set("cursor:" + jid, "20"));
    perform();
    assertThat(done.get(0)).isEqualTo(21L);
    assertThat(fleet.redis.<Boolean>call(jedis -> jedis.exists("cursor:" + jid))).isFalse();
  }

  @Test
  void a_job_that_ruby_cancelled_ends_before_its_next_item() {
    String jid = fleet.client.push("Export");
    ruby(jid, "ex", "1", "c", "5", "rt", "2.5", "cancelled", "1795696793");
    perform();
    assertThat(done).isEmpty();
    assertThat(state(jid)).isEmpty();
    assertThat(fleet.set("retry")).isEmpty();
    assertThat(fleet.counter("stat:processed")).isEqualTo(1);
  }

  @Test
  void a_running_job_that_is_cancelled_ends_at_its_next_save() {
    String jid = fleet.client.push("Export");
    List<Boolean> first = new CopyOnWriteArrayList<>();
    worker(
            (row, job) -> {
              done.add(row);
              if (row == 150) first.add(IterableJob.cancel(fleet.redis, jid));
              if (row == 160) first.add(IterableJob.cancel(fleet.redis, jid));
            })
        .build()
        .processOne();
    assertThat(done).last().isEqualTo(199L);
    assertThat(first).containsExactly(true, false);
    assertThat(state(jid)).isEmpty();
    assertThat(fleet.list("queue:default")).isEmpty();
  }

  @Test
  void a_cursor_of_ruby_s_that_is_no_item_fails_and_skips_nothing() {
    IterableJob.Items<String> items = (cursor, job) -> List.of("a", "b", "c").iterator();
    List<String> names = new CopyOnWriteArrayList<>();
    IterableJob<String> handler =
        new IterableJob<>(fleet.redis, items, name -> name, (name, job) -> names.add(name));
    String there = fleet.client.push("Names");
    String gone = fleet.client.push("Names");
    ruby(there, "c", "\"b\"");
    ruby(gone, "c", "\"x\"");
    Worker worker = fleet.worker().handle("Names", handler).build();
    while (worker.processOne()) {}
    assertThat(names).containsExactly("b", "c");
    assertThat(fleet.set("retry")).singleElement().asString().contains("cursor x", gone);
    assertThat(state(gone)).containsEntry("c", "\"x\"");
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
