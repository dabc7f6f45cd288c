package jobsinpractice.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.admin.DeadSet;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;

/** A user of an ACL who may run what engine/README.md lists for batches, and nothing else. */
class BatchRightsIT {
  private static List<String> rules(String text, String pattern) {
    Matcher list = Pattern.compile(pattern).matcher(text);
    assertThat(list.find()).as("README lists the commands").isTrue();
    return List.of(list.group(1).replace("\\\n", " ").trim().split("\\s+"));
  }

  @Test
  void batches_need_no_more_than_the_documented_commands() throws Exception {
    String text = Files.readString(Path.of("../README.md"));
    List<String> more = rules(text, "With batches, clients and workers also need `([^`]+)`");
    List<String> all = new ArrayList<>(rules(text, "ACL SETUSER jobs ((?:[^`\\\\]|\\\\\n)*)"));
    all.addAll(more);
    try (RedisServer server = RedisServer.start();
        Redis admin = Redis.connect(server.url())) {
      CommandArguments user = new CommandArguments(Protocol.Command.ACL).add("SETUSER").add("jobs");
      all.forEach(user::add);
      admin.call(jedis -> jedis.executeCommand(user));
      try (Redis redis = Redis.connect("redis://jobs:password@127.0.0.1:" + server.port())) {
        aLife(redis);
      }
      assertThat(new DeadSet(admin).size()).isEqualTo(1);
      CommandArguments log = new CommandArguments(Protocol.Command.ACL).add("LOG").add("10");
      assertThat((List<?>) admin.call(jedis -> jedis.executeCommand(log))).isEmpty();
      String used = admin.call(jedis -> jedis.info("commandstats"));
      assertThat(more).allMatch(rule -> used.contains("cmdstat_" + rule.substring(1) + ":"));
    }
  }

  /** A batch in a batch, with a success, a failure, a death, and pages that show them. */
  private static void aLife(Redis redis) {
    Batches batches = new Batches(redis);
    Batch outer = batches.create().description("outer");
    Batch inner =
        outer.child().onSuccess(JobRequest.of("Ok")).onDeath(JobRequest.of("Ok").queue("default"));
    List<String> jids =
        inner.jobs(
            client -> {
              client.push("Ok", 1);
              client.push(JobRequest.of("Broken", 2).retry(0));
            });
    inner.close();
    outer.close();
    Worker.Builder builder = Worker.builder(redis);
    new BatchExtension(redis).extend(builder);
    Worker worker =
        builder
            .handle("Ok", job -> assertThat(batches.isValid(job)).isTrue())
            .handle(
                "Broken",
                job -> {
                  BatchFleet.add(batches.of(job).orElseThrow(), "Ok", 3, 4);
                  throw new IllegalStateException("broken");
                })
            .build();
    BatchFleet.drain(worker);
    new BuriedJobs(redis).count();
    assertThat(batches.failures(inner.bid(), 10)).hasSize(1);
    assertThat(inner.remove(jids.get(1))).isEqualTo(1);
    BatchFleet.drain(worker);
    outer.invalidate();
    assertThat(batches.list(0, 10)).hasSize(2).allMatch(BatchStatus::success);
    assertThat(batches.size()).isEqualTo(2);
  }
}
