package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Command lines of processes: every user of the machine can read them. */
public final class CommandLines {
  private CommandLines() {}

  /** A child gets the address of Redis, which contains the password, from its environment. */
  public static void assertWithoutPassword(Process child, String redisUrl) throws IOException {
    Path file = Path.of("/proc", Long.toString(child.pid()), "cmdline");
    String line =
        Files.exists(file)
            ? Files.readString(file, StandardCharsets.ISO_8859_1)
            : child.info().commandLine().orElse("");
    String login = redisUrl.substring(redisUrl.indexOf("//") + 2, redisUrl.indexOf('@'));
    assertThat(login).as("the login in " + redisUrl).isNotEmpty();
    assertThat(line).doesNotContain(login.substring(login.indexOf(':') + 1));
  }
}
