package jobsinpractice.lab8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.redislauncher.TcpProxy;

/**
 * Plays {@link Game}s: starts worker processes, and ends each at the points that are asked for. One
 * process can be at several points when it ends, because each game has a worker and a database of
 * its own.
 */
final class KillPoints implements AutoCloseable {
  private static final int SPARES = 2;

  private final String url;
  private final String whose;
  private final Deque<Victim> spares = new ArrayDeque<>();

  /**
   * @param url a Redis that holds nothing else: its databases are emptied before each round
   * @param whose "yours", the "engine"'s, or its "basic" one, which takes a job and forgets it
   */
  KillPoints(String url, String whose) {
    this.url = url;
    this.whose = whose;
  }

  /** Starts some processes in advance, so that no round waits for a JVM. */
  KillPoints ahead(int processes) {
    while (spares.size() < processes) {
      spares.add(Victim.start(whose, url));
    }
    return this;
  }

  /** Keeps JVMs starting while this round goes on; for many rounds. */
  void keepAhead() {
    ahead(SPARES);
  }

  /**
   * Plays one game.
   *
   * @param round from 0; each round kills a recovery one step later than the round before
   */
  Score round(Point point, int round) {
    return switch (point) {
      case POISON -> poisonKills();
      case TERM_FINISH, TERM_HAND_BACK -> terminate(point).get(point);
      default -> kill(round, point).get(point);
    };
  }

  // -- the points -----------------------------------------------------------------------------

  /**
   * Kills one process when its workers have reached these points. A recovery is killed at one of
   * its commands: before Redis does it or after, one further each round.
   */
  Map<Point, Score> kill(int round, Point... points) {
    try (TcpProxy proxy = new TcpProxy(URI.create(url).getPort())) {
      return play((games, victim) -> killAtPoints(round, games, victim, proxy), points);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void killAtPoints(
      int round, Map<Point, Game> games, Victim victim, TcpProxy proxy) {
    Map<Point, String> urls = new EnumMap<>(Point.class);
    games.forEach((point, game) -> urls.put(point, game.url()));
    Game recovered = games.get(Point.DURING_RECOVERY);
    int commands = 0;
    if (recovered != null) {
      commands = commandsOfARecovery(recovered);
      recovered.empty();
      urls.put(Point.DURING_RECOVERY, through(proxy, recovered));
    }
    games.forEach((point, game) -> game.begin());
    victim.order(urls);
    Map<Point, String> identities = new EnumMap<>(Point.class);
    while (identities.size() < games.size()) { // a point may be reached by two threads
      String[] at = victim.says("at").split(" ");
      identities.put(Point.valueOf(at[0]), at[1]);
    }
    if (recovered != null) {
      CompletableFuture<Void> there = proxy.holdAfter(round / 2 % commands, round % 2 == 1);
      victim.order("go");
      await(there);
    }
    victim.kill();
    games.forEach((point, game) -> game.sixtySecondsLater(identities.get(point)));
  }

  private static void await(CompletableFuture<Void> there) {
    try {
      there.get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("the recovery did not get to that command", e);
    }
  }

  /** Sends TERM to one process while two jobs of each of these points run in it. */
  Map<Point, Score> terminate(Point... points) {
    return play(
        (games, victim) -> {
          games.values().forEach(Game::hold);
          Map<Point, String> urls = new EnumMap<>(Point.class);
          games.forEach((point, game) -> urls.put(point, game.url()));
          games.values().forEach(Game::begin);
          victim.order(urls);
          games.keySet().forEach(point -> victim.says("at"));
          games.keySet().forEach(point -> victim.says("at")); // both threads run a job
          victim.term();
          games.keySet().forEach(point -> victim.says("quiet"));
          if (games.containsKey(Point.TERM_FINISH)) {
            games.get(Point.TERM_FINISH).release();
          }
          victim.ends();
          games.values().forEach(Game::release);
        },
        points);
  }

  /** An undisturbed recovery of all jobs, to know how many commands it has. */
  private static int commandsOfARecovery(Game game) {
    game.begin();
    try (TcpProxy proxy = new TcpProxy(URI.create(game.url()).getPort());
        Redis counted = Redis.connect(through(proxy, game))) {
      Worker worker = game.worker(counted);
      worker.beat();
      int before = proxy.requests();
      worker.recover();
      return proxy.requests() - before;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String through(TcpProxy proxy, Game game) {
    return game.url().replace(":" + URI.create(game.url()).getPort(), ":" + proxy.port());
  }

  private Score poisonKills() {
    try (Game game = new Game(Point.POISON, url, whose)) {
      game.begin();
      for (int death = 1; death <= 3; death++) {
        try (Victim victim = next()) {
          victim.order(Point.POISON + " " + game.url());
          String identity = victim.says("at").split(" ")[1];
          victim.ends();
          game.sixtySecondsLater(identity);
        }
        if (death < 3) {
          game.recovered();
        }
      }
      return game.score();
    }
  }

  // -- one process, several games -------------------------------------------------------------

  private interface Play {
    void with(Map<Point, Game> games, Victim victim);
  }

  private Map<Point, Score> play(Play play, Point... points) {
    Map<Point, Game> games = new EnumMap<>(Point.class);
    try (Victim victim = next()) {
      for (Point point : points) {
        games.put(point, new Game(point, url, whose));
      }
      play.with(games, victim);
      Map<Point, Score> scores = new EnumMap<>(Point.class);
      games.forEach((point, game) -> scores.put(point, game.score()));
      return scores;
    } finally {
      games.values().forEach(Game::close);
    }
  }

  private Victim next() {
    ahead(1);
    Victim victim = spares.remove();
    victim.says("ready");
    return victim;
  }

  @Override
  public void close() {
    spares.forEach(Victim::close);
  }
}
