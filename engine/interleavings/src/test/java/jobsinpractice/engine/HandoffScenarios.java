package jobsinpractice.engine;

import static jobsinpractice.engine.Jobs.job;
import static jobsinpractice.engine.Together.check;

import java.time.Duration;
import java.util.List;

/** Threads that put into the hand-off buffer, take from it, and close it. */
final class HandoffScenarios {
  private static final Duration LONG = Duration.ofHours(1);

  private HandoffScenarios() {}

  private static void takeAll(HandoffBuffer buffer, Jobs taken) throws InterruptedException {
    for (UnitOfWork unit; (unit = buffer.take()) != null; ) {
      taken.add(unit);
      buffer.finished(1);
    }
  }

  /** Two processors sleep or are about to; one put brings a job for each. */
  static final class OnePutForTwo implements Runnable {
    @Override
    public void run() {
      HandoffBuffer buffer = new HandoffBuffer(2);
      Jobs taken = new Jobs();
      UnitOfWork first = job(1);
      UnitOfWork second = job(2);
      Together.run(
          () -> taken.add(buffer.take()),
          () -> taken.add(buffer.take()),
          () -> buffer.put(List.of(first, second)));
      taken.mustBe(first, second);
    }
  }

  /** Two puts at the same time, and two processors. */
  static final class TwoPuts implements Runnable {
    @Override
    public void run() {
      HandoffBuffer buffer = new HandoffBuffer(2);
      Jobs taken = new Jobs();
      UnitOfWork first = job(1);
      UnitOfWork second = job(2);
      Together.run(
          () -> taken.add(buffer.take()),
          () -> taken.add(buffer.take()),
          () -> buffer.put(List.of(first)),
          () -> buffer.put(List.of(second)));
      taken.mustBe(first, second);
    }
  }

  /** Processors sleep, or are about to, when the buffer is closed. */
  static final class CloseEndsAll implements Runnable {
    @Override
    public void run() {
      HandoffBuffer buffer = new HandoffBuffer(2);
      Jobs taken = new Jobs();
      Together.run(
          () -> takeAll(buffer, taken), () -> takeAll(buffer, taken), () -> buffer.close());
      taken.mustBe();
    }
  }

  /** The fetcher takes back what has not started, while processors take. */
  static final class TakenBackOrTaken implements Runnable {
    @Override
    public void run() {
      HandoffBuffer buffer = new HandoffBuffer(2);
      Jobs seen = new Jobs();
      UnitOfWork first = job(1);
      UnitOfWork second = job(2);
      Together.run(
          () -> takeAll(buffer, seen),
          () -> {
            buffer.put(List.of(first, second));
            seen.addAll(buffer.unstarted());
            buffer.close();
          });
      seen.mustBe(first, second);
      check(buffer.room() == 2, "room: " + buffer.room());
    }
  }

  /** The fetcher waits for room, and the last running job ends. */
  static final class RoomWakesTheFetcher implements Runnable {
    @Override
    public void run() {
      HandoffBuffer buffer = new HandoffBuffer(1);
      UnitOfWork running = job(1);
      buffer.put(List.of(running));
      Together.run(
          () -> {
            buffer.take();
            buffer.finished(5_000_000);
          },
          () -> {
            buffer.awaitRoom(LONG);
            check(buffer.room() == 1, "room: " + buffer.room());
          });
    }
  }

  /** A wait for a job, lent to a processor: begun once, or taken back once. */
  private static final class Lent implements HandoffBuffer.WaitTask {
    final UnitOfWork brings;
    private int begun;
    private int back;

    Lent(UnitOfWork brings) {
      this.brings = brings;
    }

    @Override
    public synchronized UnitOfWork run() {
      begun++;
      return brings;
    }

    @Override
    public synchronized void takenBack() {
      back++;
    }

    synchronized void mustHaveEnded(boolean lent) {
      check(begun + back == (lent ? 1 : 0), "begun " + begun + " times, taken back " + back);
    }
  }

  /** A wait is lent to a processor that sleeps or is about to; if none sleeps, a job is put. */
  static final class LentWaitIsBegun implements Runnable {
    @Override
    public void run() {
      HandoffBuffer buffer = new HandoffBuffer(1);
      Jobs taken = new Jobs();
      Lent wait = new Lent(job(1));
      Together.run(
          () -> taken.add(buffer.take()),
          () -> {
            if (!buffer.lend(wait)) buffer.put(List.of(wait.brings));
          });
      taken.mustBe(wait.brings);
    }
  }

  /** A wait is lent and taken back while a processor may begin it. */
  static final class LentAndTakenBack implements Runnable {
    @Override
    public void run() {
      HandoffBuffer buffer = new HandoffBuffer(1);
      Jobs taken = new Jobs();
      Lent wait = new Lent(job(1));
      boolean[] lent = new boolean[1];
      Together.run(
          () -> takeAll(buffer, taken),
          () -> {
            lent[0] = buffer.lend(wait);
            buffer.recall();
            buffer.close();
          });
      wait.mustHaveEnded(lent[0]);
      check(taken.size() == wait.begun, "a job that was claimed was not run");
    }
  }
}
