package jobsinpractice.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;
import jobsinpractice.redislauncher.RedisServer;
import jobsinpractice.runner.LabClasses;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Labs;
import jobsinpractice.runner.Sources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lab 0's extension in a worker, with the learner's code at different stages. */
@DisplayName("Lab 0 in the worker")
class Lab0ExtensionIT {
  private static final String CODE = "jobsinpractice/lab0/JobsLife.java";
  private static final String STUB = "throw ToDo.task(0, 1);";

  @TempDir Path folder;
  private RedisServer server;
  private Redis redis;

  @BeforeEach
  void start() throws Exception {
    server = RedisServer.options().start();
    redis = Redis.connect(server.url());
  }

  @AfterEach
  void stop() {
    redis.close();
    server.close();
  }

  @Test
  @DisplayName("prints only what is to do while no job was pushed")
  void nothingDone() throws Exception {
    assertThat(printed("throw ToDo.task(0, 1);", "throw ToDo.task(0, 3);"))
        .containsExactly("Lab 0: to do (task 1)", "Lab 0: to do (task 3)");
  }

  @Test
  @DisplayName("prints how to look at the jobs that were pushed, and at no others")
  void someDone() throws Exception {
    String push = "return client.push(\"Greeting\", 42, \"en\");";
    assertThat(printed(push, "throw ToDo.task(0, 3);"))
        .containsExactly(
            "Lab 0: to do (task 1)",
            "Lab 0: to do (task 3)",
            "Lab 0: look at your job. In another terminal:",
            "  labs/lab redis lrange queue:default -1 -1");
    String later =
        "client.push(jobsinpractice.engine.JobRequest.of(\"Greeting\", 42, \"en\")"
            + ".in(java.time.Duration.ofMinutes(5)));\n    return null;";
    assertThat(printed(push, later))
        .containsExactly(
            "Lab 0: to do (task 1)",
            "Lab 0: look at your jobs. In another terminal, within five minutes:",
            "  labs/lab redis zrange schedule 0 -1 withscores",
            "  labs/lab redis lrange queue:default -1 -1");
  }

  /** What the worker prints when it starts; the handler of task 1 is always a stub here. */
  private List<String> printed(String push, String later) throws Exception {
    LabHome lab = Labs.find(Path.of("")).lab(0);
    Map<String, String> java = new TreeMap<>(Sources.learners(lab).java());
    String code = java.get(CODE);
    int second = code.indexOf(STUB, code.indexOf("static String push("));
    code = code.substring(0, second) + push + code.substring(second + STUB.length());
    java.put(CODE, code.replace("throw ToDo.task(0, 3);", later));
    Path root = Files.createTempDirectory(folder, "course");
    LabHome copy = new LabHome(root, 0);
    for (Map.Entry<String, String> file : java.entrySet()) {
      Path target = copy.sources().resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
    LabClasses.Compiled compiled = LabClasses.compile(copy, root.resolve("out"));
    assertThat(compiled.errors()).isEmpty();
    return startOf(compiled.classes());
  }

  private List<String> startOf(Path classes) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      WorkerExtension extension =
          (WorkerExtension)
              loader
                  .loadClass("jobsinpractice.lab0.JobsLifeExtension")
                  .getDeclaredConstructor()
                  .newInstance();
      System.setOut(new PrintStream(out, true, UTF_8));
      Worker.Builder builder = Worker.builder(redis).queues("empty");
      extension.extend(builder);
      Worker worker = builder.build();
      worker.start();
      worker.stop();
    } finally {
      System.setOut(before);
    }
    return out.toString(UTF_8).lines().filter(line -> !line.isBlank()).toList();
  }
}
