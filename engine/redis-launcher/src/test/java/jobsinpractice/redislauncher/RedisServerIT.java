package jobsinpractice.redislauncher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jobsinpractice.redisurl.RedisUrl;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A Redis of our own")
class RedisServerIT {
  @TempDir Path temporary;

  @Test
  @DisplayName("starts empty on 127.0.0.1, says what it is, and is gone when closed")
  void startsAndEnds() throws IOException {
    RedisServer server = RedisServer.start();
    System.out.println("Redis for these tests: " + server.describe());

    assertThat(server.describe()).endsWith(", port " + server.port());
    assertThat(call(server, "DBSIZE")).isEqualTo(0L);

    server.close();
    assertThat(server.alive()).isFalse();
    assertThatThrownBy(() -> call(server, "PING")).isInstanceOf(IOException.class);
  }

  @Test
  @DisplayName("keeps its port and its data through a power cut, when asked to write them down")
  void survivesAPowerCut() throws IOException {
    try (RedisServer server =
        RedisServer.options().config("appendonly", "yes").config("appendfsync", "always").start()) {
      call(server, "SET", "kept", "yes");

      server.kill();
      assertThat(server.alive()).isFalse();
      server.restart();

      assertThat(call(server, "GET", "kept")).isEqualTo("yes");
    }
  }

  @Test
  @DisplayName("takes a password, any characters in it")
  void takesAPassword() throws IOException {
    try (RedisServer server = RedisServer.options().password("a \"b\\#c@d").start()) {
      RedisUrl url = RedisUrl.parse(server.url());
      assertThat(url.password()).isEqualTo("a \"b\\#c@d");
      try (RedisProbe probe = RedisProbe.open(url, Duration.ofSeconds(5))) {
        assertThatThrownBy(() -> probe.call("PING")).hasMessageStartingWith("NOAUTH");
        probe.call("AUTH", url.password());
        assertThat(probe.call("PING")).isEqualTo("PONG");
      }
    }
  }

  @Test
  @DisplayName("on a port that is taken is two lines with the fix")
  void portTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> RedisServer.options().port(taken.getLocalPort()).start())
          .isInstanceOf(RedisMissing.class)
          .hasMessageStartingWith("Port " + taken.getLocalPort() + " is in use");
    }
  }

  @Test
  @DisplayName("with a directive that Redis does not know is Redis's own words")
  void badDirective() {
    Assumptions.assumeFalse("container".equals(System.getProperty("kit.redis")));
    assertThatThrownBy(() -> RedisServer.options().config("no-such-thing", "1").start())
        .isInstanceOf(RedisMissing.class)
        .hasMessageContaining("did not start");
  }

  @Test
  @DisplayName("whose owner was killed is ended by the next start, its directory deleted")
  void leftoversAreReaped() throws Exception {
    Assumptions.assumeFalse("container".equals(System.getProperty("kit.redis")));
    Process owner = java(Owner.class);
    long redis = Long.parseLong(owner.inputReader(UTF_8).readLine());
    Path directory = Path.of(owner.inputReader(UTF_8).readLine());
    owner.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    assertThat(ProcessHandle.of(redis)).isPresent();

    try (RedisServer next = RedisServer.start()) {
      assertThat(ProcessHandle.of(redis).filter(ProcessHandle::isAlive)).isEmpty();
      assertThat(directory).doesNotExist();
      assertThat(next.alive()).isTrue();
    }
  }

  /** Starts a Redis, says its pid and directory, and waits to be killed. */
  static final class Owner {
    public static void main(String[] args) throws IOException {
      RedisServer server = RedisServer.start();
      System.out.println(server.pid());
      try (RedisProbe probe =
          RedisProbe.open(RedisUrl.parse(server.url()), Duration.ofSeconds(5))) {
        probe.call("AUTH", server.password());
        System.out.println(((java.util.List<?>) probe.call("CONFIG", "GET", "dir")).get(1));
      }
      System.in.read();
    }
  }

  @Test
  @DisplayName("refuses a client without its random password, which no command line contains")
  void aPasswordThatOtherUsersCannotRead() throws IOException {
    try (RedisServer server = RedisServer.start();
        RedisServer other = RedisServer.start()) {
      assertThat(server.password()).matches("[0-9a-f]{32}").isNotEqualTo(other.password());
      try (RedisProbe stranger =
          RedisProbe.open(RedisUrl.local(server.port(), ""), Duration.ofSeconds(5))) {
        assertThatThrownBy(() -> stranger.call("GET", "x")).hasMessageStartingWith("NOAUTH");
      }
      assertThat(call(server, "PING")).isEqualTo("PONG");
      assertThat(commandLines()).noneMatch(line -> line.contains(server.password()));
      server.restart();
      assertThat(call(server, "PING")).isEqualTo("PONG");
      assertThat(commandLines()).noneMatch(line -> line.contains(server.password()));
    }
  }

  /** Of every process that this user can see, a container's included. */
  private static List<String> commandLines() throws IOException {
    List<String> lines = new ArrayList<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        try {
          lines.add(Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
          // it has ended
        }
      }
    } catch (NotDirectoryException | NoSuchFileException e) {
      ProcessHandle.allProcesses().forEach(p -> p.info().commandLine().ifPresent(lines::add));
    }
    assertThat(lines).isNotEmpty();
    return lines;
  }

  @Test
  @DisplayName("leaves a directory that it was given where it is")
  void aGivenDirectoryStays() {
    Assumptions.assumeFalse("container".equals(System.getProperty("kit.redis")));
    Path given = temporary.resolve("with a space");

    RedisServer.options().directory(given).start().close();

    assertThat(Files.exists(given.resolve("redis.conf"))).isTrue();
  }

  static Process java(Class<?> main, String... arguments) throws IOException {
    java.util.List<String> command =
        new java.util.ArrayList<>(
            java.util.List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dkit.redis=" + System.getProperty("kit.redis", ""),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(java.util.List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static Object call(RedisServer server, String... command) throws IOException {
    try (RedisProbe probe = RedisProbe.open(RedisUrl.parse(server.url()), Duration.ofSeconds(5))) {
      if (!server.password().isEmpty()) {
        probe.call("AUTH", server.password());
      }
      return probe.call(command);
    }
  }
}
