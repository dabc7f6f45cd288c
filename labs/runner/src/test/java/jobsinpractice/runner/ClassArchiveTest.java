package jobsinpractice.runner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An archive of classes")
class ClassArchiveTest {
  @Test
  @DisplayName("that the JVM cannot read leaves no line on the pipe for messages")
  void damaged(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("damaged.jsa"), new byte[20_000]);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(new ClassArchive(file).options());
    command.add("-version"); // prints on the other stream
    Process java =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    assertThat(new String(java.getInputStream().readAllBytes(), UTF_8)).isEmpty();
    assertThat(java.waitFor()).isZero();
  }
}
