package jobsinpractice.engine;

import static jobsinpractice.engine.Together.check;

import java.util.List;
import java.util.Map;
import jobsinpractice.engine.InMemoryScripts.Loss;
import jobsinpractice.engine.Outcome.Settlement;

/** Claims and settlements go on while the reconciler looks for claims whose reply was lost. */
final class ClaimScenarios {
  static {
    Script.values();
  }

  private final InMemoryScripts redis = new InMemoryScripts(Loss.NONE);
  private final OpenClaims claims = new OpenClaims(1_000);
  private final SettlementWriter writer =
      new SettlementWriter(redis, SettlementScenarios.CLOCK, "me", List.of("default"), claims);
  private final Reconciler reconciler =
      new Reconciler(redis, claims, Map.of("default", new QueueKeys("me", "default")), () -> {});

  private ClaimScenarios() {}

  /** As {@link JobClaimer} claims: the call is under way until its claim is known. */
  private void claimed(long call, byte[] payload) {
    UnitOfWork unit = new UnitOfWork("default", payload);
    claims.add(List.of(unit));
    claims.end(call, false);
    writer.settle(List.of(new Settlement(unit, Outcome.DONE)));
  }

  /** A claim that the process knows, or is about to know, never goes back to its queue. */
  static final class KnownClaimStays implements Runnable {
    @Override
    public void run() {
      ClaimScenarios scenario = new ClaimScenarios();
      scenario.redis.push(new byte[] {1});
      long call = scenario.claims.begin();
      byte[] payload = scenario.redis.claim();
      Together.run(() -> scenario.reconciler.look(), () -> scenario.claimed(call, payload));
      check(scenario.redis.queue.isEmpty(), "a job that runs went back to its queue");
      check(scenario.redis.inFlight.isEmpty(), "a job that is settled is in flight");
    }
  }

  /** A claim whose reply is lost goes back once, at the latest at the second look. */
  static final class LostClaimGoesBack implements Runnable {
    @Override
    public void run() {
      ClaimScenarios scenario = new ClaimScenarios();
      scenario.redis.push(new byte[] {1});
      long call = scenario.claims.begin();
      Together.run(
          () -> scenario.reconciler.look(),
          () -> {
            scenario.redis.claim();
            scenario.claims.end(call, true);
          });
      scenario.reconciler.look();
      check(scenario.redis.queue.size() == 1, "in its queue: " + scenario.redis.queue.size());
      check(scenario.redis.inFlight.isEmpty(), "the job is still in flight");
    }
  }
}
