package jobsinpractice.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jobsinpractice.runner.Verdicts;
import jobsinpractice.runner.WarmRunner;
import jobsinpractice.runner.Watch;
import jobsinpractice.testkit.Colours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A watch")
class WatchTest {
  private final BlockingQueue<Verdicts> verdicts = new LinkedBlockingQueue<>();
  private final AtomicBoolean goOn = new AtomicBoolean(true);
  private FixtureLab lab;
  private Thread watching;
  private WarmRunner runner;

  @BeforeEach
  void start(@TempDir Path folder) {
    lab = FixtureLab.in(folder);
    runner = WarmRunner.start(1, 30);
    watching = new Thread(this::watch, "watch");
    watching.start();
  }

  private void watch() {
    try {
      new Watch(lab.home(), runner).run(verdicts::add, goOn::get);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void end() throws InterruptedException {
    goOn.set(false);
    watching.join();
    runner.close();
  }

  private String verdict() throws InterruptedException {
    Verdicts next = verdicts.poll(20, TimeUnit.SECONDS);
    return next == null ? "no verdict" : next.text(Colours.NONE);
  }

  @Test
  @DisplayName("gives a verdict at once, and at each save, compile errors included")
  void everySave() throws Exception {
    assertThat(verdict()).contains("0 of 2 tasks done");
    lab.taskOneIs("return ages.size();");
    assertThat(verdict()).contains("1 of 2 tasks done");
    lab.inLab(FixtureLab.CODE, "ages.size();", "ages.size()");
    assertThat(verdict()).contains("';' expected");
    lab.solved();
    assertThat(verdict()).contains("all 2 tasks done");
  }

  @Test
  @DisplayName("gives up an endless run when the learner saves again")
  void endless() throws Exception {
    assertThat(verdict()).contains("0 of 2 tasks done");
    Path begun = lab.root().resolve("begun").toAbsolutePath();
    String path = begun.toString().replace("\\", "/");
    lab.taskOneIs("new java.io.File(\"" + path + "\").mkdir();\n    while (true) {}");
    await().until(() -> Files.exists(begun));
    lab.solved();
    assertThat(verdict()).contains("all 2 tasks done");
  }
}
