package jobsinpractice.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.testkit.classroom.ClassCode;

/**
 * What learners' machines reach: join, report, hand, leave. It serves no page. Each request needs
 * the class's code or a learner's token, and is answered before its job runs.
 */
final class LearnerServer implements AutoCloseable {
  private static final Answer TOO_OFTEN =
      Answer.error(429, "This address has tried too often. Wait a minute.");

  private final ClassState state;
  private final BoardJobs jobs;
  private final ClassCode code;
  private final LearnerRequests requests;
  private final Clock clock;
  private final AddressLimits addresses;
  private final RequestTimes times = new RequestTimes();
  private final Javalin server;

  /**
   * Starts to listen.
   *
   * @param host 127.0.0.1, or 0.0.0.0 for the network
   * @param port 0 takes a free one
   */
  LearnerServer(
      ClassState state,
      BoardJobs jobs,
      ClassCode code,
      LearnerRequests requests,
      BoardCertificate certificate,
      Clock clock,
      String host,
      int port) {
    this.state = state;
    this.jobs = jobs;
    this.code = code;
    this.requests = requests;
    this.clock = clock;
    this.addresses = new AddressLimits(clock);
    this.server =
        Javalin.create(
            config -> {
              TlsConnector.configure(config, certificate, host, port);
              config.routes.post("/join", context -> answer(context, body -> join(context, body)));
              config.routes.post("/report", context -> byLearner(context, this::report));
              config.routes.post("/hand", context -> byLearner(context, this::hand));
              config.routes.post("/leave", context -> byLearner(context, this::leave));
              config.routes.error(404, context -> send(context, Answer.error(404, "Not found.")));
            });
    server.start();
  }

  int port() {
    return server.port();
  }

  /** What the board does with a learner's request. */
  private interface Action {
    Answer of(Learner learner, byte[] body);
  }

  private record Answer(int status, Map<String, Object> body) {
    private static Answer done(Map<String, Object> body) {
      return new Answer(200, body);
    }

    private static Answer error(int status, String why) {
      return new Answer(status, Map.of("error", why));
    }
  }

  private void answer(Context request, Function<byte[], Answer> action) {
    Optional<byte[]> body =
        request.header("Origin") == null ? times.body(request) : Optional.empty();
    if (body.isEmpty()) {
      send(request, Answer.error(400, "The request is not one of labs/lab."));
      return;
    }
    try {
      send(request, action.apply(body.get()));
    } catch (RedisUnavailable e) {
      send(request, Answer.error(503, "The board's Redis is away."));
    }
  }

  private static void send(Context request, Answer answer) {
    request
        .status(answer.status())
        .header("Connection", "close")
        .header("Cache-Control", "no-store");
    request.contentType("application/json").result(Json.text(answer.body()));
  }

  private Answer join(Context request, byte[] body) {
    String address = request.ip();
    boolean loopback = loopback(address);
    if (!loopback && !addresses.take(address)) {
      return TOO_OFTEN;
    }
    Optional<LearnerRequests.Join> join = requests.join(body);
    if (join.isEmpty() || !same(join.get().secret(), code.secret())) {
      return loopback && !addresses.take(address)
          ? TOO_OFTEN
          : Answer.error(403, "The code is not the code of this class.");
    }
    Optional<String> name = DisplayName.of(join.get().name());
    if (name.isEmpty()) {
      return Answer.error(
          400, "Choose a name of 1 to " + DisplayName.LONGEST + " letters or digits.");
    }
    return state
        .join(name.get(), address, loopback)
        .map(joined -> Answer.done(Map.of("token", joined.token(), "name", joined.name())))
        .orElse(Answer.error(503, "The class has no free seat for this address."));
  }

  private Answer report(Learner learner, byte[] body) {
    Optional<LearnerRequests.Report> known = requests.report(body);
    if (known.isEmpty()) {
      return Answer.error(400, "The report has an unknown form.");
    }
    LearnerRequests.Report report = known.get();
    jobs.push(learner.id, report.number(), report.lab(), report.tasks(), clock.instant());
    return Answer.done(Map.of());
  }

  private Answer hand(Learner learner, byte[] body) {
    Optional<LearnerRequests.Hand> hand = requests.hand(body);
    if (hand.isEmpty()) {
      return Answer.error(400, "The request has an unknown form.");
    }
    boolean up = hand.get().up();
    jobs.hand(learner.id, hand.get().number(), up, clock.instant());
    return Answer.done(Map.of("up", up));
  }

  private Answer leave(Learner learner, byte[] body) {
    state.leave(learner.id);
    return Answer.done(Map.of());
  }

  /** Looks at the token before it reads the body, for which a stranger could make it wait. */
  private void byLearner(Context request, Action action) {
    String header = Optional.ofNullable(request.header("Authorization")).orElse("");
    Optional<Learner> learner = state.byToken(header.replaceFirst("^Bearer ", ""));
    if (learner.isEmpty()) {
      send(request, Answer.error(401, "The class board no longer knows you."));
    } else if (!learner.get().requests.take()) {
      send(request, Answer.error(429, "Too many requests at once. Wait a few seconds."));
    } else {
      answer(request, body -> action.of(learner.get(), body));
    }
  }

  private static boolean same(String given, String secret) {
    return MessageDigest.isEqual(given.getBytes(UTF_8), secret.getBytes(UTF_8));
  }

  private static boolean loopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  @Override
  public void close() {
    server.stop();
    times.close();
  }
}
