package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.List;
import jobsinpractice.redislauncher.RedisKind;
import jobsinpractice.redislauncher.RedisMissing;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisDataException;

/** Every error that Redis can answer is one line: what happened, which Redis, and the fix. */
@Timeout(60)
class RedisErrorsIT {
  /** As redis-server words them, and a part of the line that names the fix. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          NOAUTH Authentication required. ; redis://user:password@host:6379/0
          WRONGPASS invalid username-password pair or user is disabled. ; restart this process with the new ones
          ERR AUTH <password> called without any password configured ; Remove the password from the URL
          NOPERM this user has no permissions to run the 'info' command ; ACL SETUSER app +info
          NOPERM User app has no permissions to run the 'client|unblock' command ; not let user app run CLIENT UNBLOCK
          NOPERM this user has no permissions to access one of the keys used ; ACL SETUSER app ~*
          ERR The user executing the script can't run this command or subcommand ; ACL LOG names it
          ERR ACL failure in script: User app has no permissions to run the 'rpop' command ; +rpop
          LOADING Redis is loading the dataset in memory ; Wait until it has
          MASTERDOWN Link with MASTER is down ; Use the primary's address
          READONLY You can't write against a read only replica. ; redis+sentinel://
          NOREPLICAS Not enough good replicas to write. ; min-replicas-to-write
          OOM command not allowed when used memory > 'maxmemory'. ; Raise maxmemory
          MISCONF Redis is configured to save RDB snapshots, but is currently unable ; Is its disk full?
          BUSY Redis is busy running a script. ; SCRIPT KILL
          UNKILLABLE Sorry the script already executed write commands ; SHUTDOWN NOSAVE
          NOSCRIPT No matching script. ; connect to Redis itself
          EXECABORT Transaction discarded because of previous errors. ; Correct that command
          MOVED 3999 127.0.0.1:6381 ; without cluster mode
          ASK 3999 127.0.0.1:6381 ; without cluster mode
          CROSSSLOT Keys in request don't hash to the same slot ; without cluster mode
          CLUSTERDOWN The cluster is down ; without cluster mode
          TRYAGAIN Multiple keys request during rehashing of slot ; without cluster mode
          ERR max number of clients reached ; Raise maxclients
          DENIED Redis is running in protected mode because protected mode is ; Set a password
          ERR DB index is out of range ; its setting databases
          @user_script: 41: -READONLY You can't write against a read only replica. ; redis+sentinel://
          ERR Error running script (call to f_1): @user_script:9: @user_script: 9: -OOM command not allowed ; Raise maxmemory
          ERR unknown command 'LMPOP', with args beginning with: '1' ; 6.2 or newer
          """)
  void an_error_names_what_happened_and_which_redis_and_the_fix(String answer, String fix) {
    RuntimeException translated =
        RedisErrors.translated(new JedisDataException(answer), "redis://app:***@h:6379/0", "app");
    assertThat(translated)
        .isInstanceOf(RedisUnavailable.class)
        .hasMessageStartingWith("Redis at redis://app:***@h:6379/0 ")
        .hasMessageContaining(fix);
    assertThat(translated.getMessage()).doesNotContain("\n").matches(".*[.?]");
  }

  @Test
  void a_command_s_own_error_stays_what_it_is_and_a_longer_word_is_no_other_error() {
    for (String own : new String[] {"WRONGTYPE Operation against", "BUSYGROUP exists", "ERR no"}) {
      JedisDataException e = new JedisDataException(own);
      assertThat(RedisErrors.translated(e, "redis://h:6379/0", null)).isSameAs(e);
    }
  }

  /**
   * Answers as a real server does, over a socket: from HELLO on it has one answer to everything.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -LOADING Redis is loading the dataset in memory          | loads its data from disk
          -ERR max number of clients reached                       | Raise maxclients
          -NOAUTH Authentication required.                         | the URL has none
          -DENIED Redis is running in protected mode.              | Set a password
          HTTP/1.1 400 Bad Request                                 | Something else listens there
          """)
  void over_a_socket(String answer, String fix) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      answering(server, answer + "\r\n");
      assertThatThrownBy(() -> Redis.connect("redis://:s3cret@127.0.0.1:" + server.getLocalPort()))
          .isInstanceOf(RedisUnavailable.class)
          .hasMessageStartingWith("Redis at redis://:***@127.0.0.1:" + server.getLocalPort())
          .hasMessageContaining(fix)
          .hasMessageNotContaining("s3cret");
    }
  }

  @Test
  void a_server_that_hangs_up_and_one_that_speaks_no_tls_and_an_unknown_host() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      answering(server, "");
      assertThatThrownBy(() -> Redis.connect("redis://127.0.0.1:" + server.getLocalPort()))
          .isInstanceOf(RedisUnavailable.class)
          .hasMessageContaining("rediss://");
      assertThatThrownBy(() -> Redis.connect("rediss://127.0.0.1:" + server.getLocalPort()))
          .isInstanceOf(RedisUnavailable.class)
          .hasMessageContaining("redis://.");
    }
    String plain = TestFleet.server().url().replace("redis://", "rediss://");
    assertThatThrownBy(() -> Redis.connect(plain))
        .isInstanceOf(RedisUnavailable.class)
        .hasMessageContaining("redis://.");
    assertThatThrownBy(() -> Redis.connect("redis://redis.invalid"))
        .isInstanceOf(RedisUnavailable.class)
        .hasMessage(
            "Redis at redis://redis.invalid:6379/0 does not answer: its host name is unknown. Check"
                + " it in the URL.");
  }

  /** An idle worker must not take it for an empty queue: it would notice at its next heartbeat. */
  @ParameterizedTest
  @CsvSource({"LOCAL, replicaof", "LOCAL, replicas", "EMBEDDED, replicaof", "EMBEDDED, replicas"})
  void a_claim_from_empty_queues_of_a_redis_that_refuses_writes(RedisKind kind, String how) {
    try (RedisServer server = started(kind);
        Redis redis = Redis.connect(server.url())) {
      List<String> queues = List.of("a", "b");
      Fetcher fetcher =
          new ReliableFetcher(redis, Clock.systemUTC(), "h:1:0", queues, QueueOrder.strict(queues));
      assertThat(fetcher.claim(1)).isEmpty(); // registers its lists, which is a write of its own
      configure(redis, how);
      assertThatThrownBy(() -> fetcher.claim(1))
          .isInstanceOf(RedisUnavailable.class)
          .satisfies(
              e ->
                  assertThat(((RedisUnavailable) e).kind())
                      .isEqualTo(RedisUnavailable.Kind.WRITES));
    }
  }

  private static RedisServer started(RedisKind kind) {
    try {
      return RedisServer.options().from(kind).start();
    } catch (RedisMissing e) {
      System.out.println("Errors of a " + kind + " Redis are not tested: " + e.getMessage());
      return Assumptions.abort(e.getMessage());
    }
  }

  private static void configure(Redis redis, String how) {
    CommandArguments command =
        how.equals("replicaof")
            ? new CommandArguments(Protocol.Command.REPLICAOF).add("127.0.0.1").add("1")
            : new CommandArguments(Protocol.Command.CONFIG)
                .add("SET")
                .add("min-replicas-to-write")
                .add("1");
    redis.call(jedis -> jedis.executeCommand(command));
  }

  @Test
  void a_push_while_a_script_runs_without_end_is_one_line() throws Exception {
    try (RedisServer server = RedisServer.options().config("lua-time-limit", "100").start();
        Redis redis = Redis.connect(server.url());
        Redis other = Redis.connect(server.url())) {
      Thread script = new Thread(() -> endless(other));
      script.setDaemon(true);
      script.start();
      Client client = new Client(redis);
      org.awaitility.Awaitility.await()
          .untilAsserted(
              () ->
                  assertThatThrownBy(() -> client.push("Ok"))
                      .isInstanceOf(RedisUnavailable.class)
                      .hasMessageContaining("redis-cli SCRIPT KILL"));
      server.kill();
    }
  }

  private static void endless(Redis redis) {
    try {
      redis.call(jedis -> jedis.eval("while true do end"));
    } catch (RuntimeException e) {
      // the server is killed, or did not answer in time
    }
  }

  @Test
  void a_cluster_is_refused_at_boot() {
    try (RedisServer server = RedisServer.options().config("cluster-enabled", "yes").start()) {
      assertThatThrownBy(() -> Redis.connect(server.url()))
          .isInstanceOf(RedisUnavailable.class)
          .hasMessageContaining("is a Redis Cluster, and the engine cannot use one")
          .hasMessageContaining("in one step");
    }
  }

  @Test
  void a_database_that_there_is_not() {
    String url = TestFleet.server().url().replaceFirst("(/\\d*)?$", "");
    assertThatThrownBy(() -> Redis.connect(url + "/99"))
        .isInstanceOf(RedisUnavailable.class)
        .hasMessageContaining("its setting databases");
    for (String bad : new String[] {"/-1", "/+1", "/1.5", "/99999999999"}) {
      assertThatThrownBy(() -> Redis.connect(url + bad))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Redis.connect("redis://h:0")).hasMessageContaining("cannot be read");
    assertThatThrownBy(() -> Redis.connect("redis://h:70000"))
        .hasMessageContaining("cannot be read");
    Redis.connect(url + "/1\r\n").close();
  }

  private static void answering(ServerSocket server, String answer) {
    Thread thread =
        new Thread(
            () -> {
              while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                  InputStream in = socket.getInputStream();
                  byte[] request = new byte[4096];
                  while (in.read(request) > 0 && !answer.isEmpty()) {
                    socket.getOutputStream().write(answer.getBytes(UTF_8));
                  }
                } catch (IOException e) {
                  // the client is gone, or the test is over
                }
              }
            });
    thread.setDaemon(true);
    thread.start();
  }
}
