package jobsinpractice.fleet.machines;

import static org.assertj.core.api.Assertions.assertThat;

import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A process of this host")
class ProcessNameIT {
  private static final long PID = ProcessHandle.current().pid();

  @Test
  @DisplayName("is known by the identity of its worker")
  void worker() {
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      String identity = Worker.builder(redis).build().identity();
      assertThat(ProcessName.is(identity, PID)).isTrue();
      assertThat(ProcessName.is(identity, PID + 1)).isFalse();
    }
  }

  @Test
  @DisplayName("is not the process of another host that has the same id")
  void otherHost() {
    assertThat(ProcessName.is("elsewhere:" + PID + ":0123456789ab", PID)).isFalse();
    assertThat(MachineReport.key(PID)).endsWith(":" + ProcessName.of(PID));
  }
}
