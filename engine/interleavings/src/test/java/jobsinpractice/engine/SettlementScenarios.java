package jobsinpractice.engine;

import static jobsinpractice.engine.Jobs.job;
import static jobsinpractice.engine.Together.check;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import jobsinpractice.engine.InMemoryScripts.Loss;
import jobsinpractice.engine.Outcome.Settlement;

/** Several threads settle and confirm through one writer, and the first reply is lost. */
final class SettlementScenarios {
  static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  static {
    Script.values(); // read from their files here: a scenario cannot open one
  }

  private SettlementScenarios() {}

  private static void settle(SettlementWriter writer, UnitOfWork unit) {
    while (true) {
      try {
        writer.settle(List.of(new Settlement(unit, Outcome.DONE)));
        return;
      } catch (RedisUnavailable e) {
        // sent again, as the acknowledger does
      }
    }
  }

  private static void run(Loss loss) {
    InMemoryScripts redis = new InMemoryScripts(loss);
    OpenClaims claims = new OpenClaims(1_000);
    SettlementWriter writer = new SettlementWriter(redis, CLOCK, "me", List.of("default"), claims);
    UnitOfWork first = job(1);
    UnitOfWork second = job(2);
    claims.add(List.of(first, second));
    redis.claimed(first);
    redis.claimed(second);
    Together.run(
        () -> {
          settle(writer, first);
          check(first.settled(), "settle() returned, and the job is not settled");
          settle(writer, second);
        },
        () -> confirm(writer));
    check(redis.timesSettled(first) == 1, "first: " + redis.timesSettled(first) + " times");
    check(redis.timesSettled(second) == 1, "second: " + redis.timesSettled(second) + " times");
    check(claims.room() == 1_000, "bytes of settled jobs are still counted");
  }

  private static void confirm(SettlementWriter writer) {
    try {
      writer.confirm();
    } catch (RedisUnavailable e) {
      // not confirmed: the stop leaves the job to recovery
    }
  }

  /** Redis wrote the batch, and its reply was lost. */
  static final class ReplyLost implements Runnable {
    @Override
    public void run() {
      SettlementScenarios.run(Loss.AFTER);
    }
  }

  /** The batch was lost on its way to Redis. */
  static final class BatchLost implements Runnable {
    @Override
    public void run() {
      SettlementScenarios.run(Loss.BEFORE);
    }
  }

  /** The stop confirms while the acknowledger sends the batch again. */
  static final class ConfirmReturnsAfterwards implements Runnable {
    @Override
    public void run() {
      InMemoryScripts redis = new InMemoryScripts(Loss.BEFORE);
      OpenClaims claims = new OpenClaims(1_000);
      SettlementWriter writer =
          new SettlementWriter(redis, CLOCK, "me", List.of("default"), claims);
      UnitOfWork only = job(1);
      claims.add(List.of(only));
      redis.claimed(only);
      try {
        writer.settle(List.of(new Settlement(only, Outcome.DONE)));
      } catch (RedisUnavailable e) {
        // in doubt: confirm() must not return before this is written
      }
      Together.run(
          () -> settle(writer, only),
          () -> {
            writer.confirm();
            check(only.settled(), "confirm() returned, and the batch is in doubt");
          });
      check(redis.timesSettled(only) == 1, "written " + redis.timesSettled(only) + " times");
    }
  }
}
