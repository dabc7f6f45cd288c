package jobsinpractice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SettingsIT {
  @TempDir Path folder;

  Settings of(String... args) {
    WorkerCommand command = new WorkerCommand("redis://127.0.0.1:1", worker -> {}, () -> {});
    new CommandLine(command).parseArgs(args);
    return command.settings();
  }

  Path file(String... lines) throws Exception {
    return Files.write(folder.resolve("sidekiq.yml"), java.util.List.of(lines));
  }

  @Test
  void flags_are_named_like_sidekiq_s() {
    Settings settings = of("-c", "12", "-q", "critical,3", "-q", "default", "-t", "8", "-v");
    assertThat(settings.concurrency()).contains(12);
    assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(8));
    assertThat(settings.queues()).containsExactly(entry("critical", 3), entry("default", 1));
    assertThat(settings.weighted()).isTrue();
    assertThat(settings.naming().verbose()).isTrue();
    assertThat(of("-q", "a", "-q", "b").weighted()).isFalse();
    assertThat(of("-q", "a,1", "-q", "b,1").weighted()).isTrue();
    assertThat(of("-g", "shop").naming().tag()).contains("shop");
    assertThat(of().timeout()).isEqualTo(Duration.ofSeconds(25));
  }

  @Test
  void a_config_file_of_sidekiq_s_is_read_and_flags_win_over_it() throws Exception {
    Path file =
        file("---", ":concurrency: 7", ":timeout: 3", ":queues:", "  - [critical, 2]", "  - low");
    Settings settings = of("-C", file.toString(), "-c", "9");
    assertThat(settings.concurrency()).contains(9);
    assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(settings.queues()).containsExactly(entry("critical", 2), entry("low", 1));
    assertThat(of("-C", file("concurrency: 4").toString()).concurrency()).contains(4);
    assertThat(of("-C", file("").toString())).isEqualTo(Settings.NOTHING);
  }

  @Test
  void an_environment_has_a_section_of_its_own_in_the_config_file() throws Exception {
    Path file = file(":concurrency: 5", "production:", "  :concurrency: 20", ":pidfile: x.pid");
    assertThat(of("-C", file.toString()).concurrency()).contains(5);
    assertThat(of("-C", file.toString(), "-e", "production").concurrency()).contains(20);
    assertThat(of("-C", file.toString(), "-e", "production", "-c", "7").concurrency()).contains(7);
  }

  @Test
  void what_cannot_be_used_is_named_with_the_fix() throws Exception {
    assertThatThrownBy(() -> of("-c", "0"))
        .hasMessage("-c is 0; write a whole number from 1 to 10000");
    assertThatThrownBy(() -> of("-q", "a,x")).hasMessageContaining("the weight of queue a is x");
    assertThatThrownBy(() -> of("-C", "/nowhere.yml"))
        .hasMessageContaining("Check the path after -C");
    Path typo = file("concurency: 5");
    assertThatThrownBy(() -> of("-C", typo.toString()))
        .hasMessageContaining("concurency")
        .hasMessageContaining("known are concurrency, timeout");
    Path broken = file("queues: [");
    assertThatThrownBy(() -> of("-C", broken.toString())).hasMessageContaining("is no YAML");
    Path ruby = file(":concurrency: <%= ENV['N'] %>");
    assertThatThrownBy(() -> of("-C", ruby.toString())).hasMessageContaining("write the value");
    Path attack = file("concurrency: !!javax.script.ScriptEngineManager []");
    assertThatThrownBy(() -> of("-C", attack.toString())).isInstanceOf(BadSetting.class);
  }

  @Test
  void bad_input_ends_with_2_and_one_line_and_a_missing_redis_with_1() {
    assertThat(run("-c", "none")).isEqualTo("2 -c is none; write a whole number from 1 to 10000");
    assertThat(run("--nonsense")).startsWith("2 Unknown option").doesNotContain("\n");
    assertThat(run("-r", "/nowhere.jar"))
        .isEqualTo("2 -r /nowhere.jar does not exist. Name a jar or a folder of classes.");
    assertThat(run("-c", "3")).startsWith("1 Redis at redis://127.0.0.1:1/0 does not answer");
  }

  private static String run(String... args) {
    StringWriter said = new StringWriter();
    CommandLine line =
        WorkerCommand.commandLine(new WorkerCommand("redis://127.0.0.1:1", worker -> {}, () -> {}));
    line.setErr(new PrintWriter(said, true));
    return line.execute(args) + " " + said.toString().strip();
  }
}
