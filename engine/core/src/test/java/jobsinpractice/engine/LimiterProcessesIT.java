package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One limit over several processes, one of which is killed. */
@Timeout(120)
class LimiterProcessesIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();

  private final List<Process> processes = new ArrayList<>();

  private void workers(int many) throws IOException {
    for (int i = 0; i < many; i++) {
      ProcessBuilder child =
          new ProcessBuilder(
              System.getProperty("java.home") + "/bin/java",
              "-Xmx64m",
              "-XX:TieredStopAtLevel=1",
              "-cp",
              System.getProperty("java.class.path"),
              LimiterWorkerMain.class.getName());
      child.environment().put("REDIS_URL", TestFleet.server().url());
      processes.add(
          child.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
    }
    await().atMost(Duration.ofSeconds(60)).until(() -> fleet.members("workers").size() == many);
  }

  @AfterEach
  void end() {
    processes.forEach(Process::destroyForcibly);
  }

  @Test
  void three_processes_start_fifty_jobs_and_postpone_the_others_and_a_kill_loses_none()
      throws Exception {
    fleet.redis.call(jedis -> jedis.set("hold", "1"));
    workers(3);
    fleet.client.pushBulk(IntStream.range(0, 200).mapToObj(i -> JobRequest.of("Webhook", i)));
    await().atMost(Duration.ofSeconds(60)).until(() -> fleet.list("started").size() == 15);
    Process killed = processes.get(0);
    killed.destroyForcibly().waitFor();
    processes.subList(1, 3).forEach(Process::destroyForcibly);
    for (Process process : processes) process.waitFor();
    fleet.redis.call(jedis -> jedis.del("hold", "workers"));
    for (String list : fleet.inFlight()) {
      TestFleet.heartbeatExpired(
          fleet.redis, list.substring("inflight:".length(), list.indexOf('|')));
    }
    processes.clear();
    workers(3);
    await().atMost(Duration.ofSeconds(60)).until(() -> fleet.set("schedule").size() == 200 - 35);

    assertThat(fleet.list("started")).as("15 of them twice: they were killed").hasSize(50);
    assertThat(fleet.set(Keys.limiter("webhook", "", "starts"))).hasSize(50);
    assertThat(fleet.set(Keys.limiter("webhook", "", "line"))).hasSize(165);
    assertThat(fleet.list("queue:default")).isEmpty();
    assertThat(fleet.counter("stat:processed")).isEqualTo(35);
    assertThat(fleet.counter("stat:failed")).isZero();
  }
}
