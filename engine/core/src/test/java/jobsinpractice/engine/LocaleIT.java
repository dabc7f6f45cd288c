package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.testing.SettableClock;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that the engine reads or writes depends on the language of the machine. */
class LocaleIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Duser.language=tr -Duser.country=TR",
        "-Duser.language=az -Duser.country=AZ",
        "-Duser.language=ar -Duser.country=EG",
        "-Duser.language=th -Duser.country=TH -Duser.extensions=u-ca-buddhist-nu-thai",
        "-Duser.language=de -Duser.country=DE"
      })
  void jobs_are_performed_and_written_the_same_in_every_language(String flags) throws Exception {
    Process child = inJvm(flags);
    String output = new String(child.getInputStream().readAllBytes(), UTF_8);

    assertThat(child.waitFor()).as(output).isZero();
    assertThat(output).contains("performed 1234.5");
    assertThat(fleet.set("retry").get(0))
        .contains("\"args\":[0.5,1e+25]", "\"created_at\":1767268800.0", "\"retry_count\":0");
    String process = fleet.members("processes").iterator().next();
    assertThat(process).matches("[^:]+:[0-9]+:[0-9a-f]{12}");
    String beat = fleet.redis.call(jedis -> jedis.hget(process, "beat"));
    assertThat(Double.parseDouble(beat)).isEqualTo(1767268800.0);
  }

  private static Process inJvm(String flags) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of(flags.split(" ")));
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.add(ForeignMain.class.getName());
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("REDIS_URL", TestFleet.server().url());
    Process child = builder.start();
    CommandLines.assertWithoutPassword(child, TestFleet.server().url());
    return child;
  }

  /** What runs in a JVM of another language: one job that succeeds, one that is to be retried. */
  static final class ForeignMain {
    private ForeignMain() {}

    public static void main(String[] args) {
      Clock noon = new SettableClock(TestFleet.NOON);
      try (Redis redis = Redis.connect(System.getenv("REDIS_URL"))) {
        Client client = new Client(redis, noon, List.of());
        client.push("Ok", 1234.5);
        client.push("Fails", 0.5, 1e25);
        Worker worker =
            Worker.builder(redis)
                .clock(noon)
                .handle("Ok", job -> System.out.println("performed " + job.args().get(0)))
                .handle(
                    "Fails",
                    job -> {
                      throw new IllegalStateException("on purpose");
                    })
                .build();
        worker.processOne();
        worker.processOne();
        worker.beat();
      }
    }
  }
}
