package jobsinpractice.testkit.counters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import jobsinpractice.testkit.interleaving.Interleaving;
import jobsinpractice.testkit.interleaving.Interleavings;
import jobsinpractice.testkit.interleaving.TwoThreads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The verdict on a counter is the same each time; {@code -Dinterleavings.repeats=200} looks often.
 */
class InterleavingsTest {
  private static final int REPEATS = Integer.getInteger("interleavings.repeats", 3);
  private static final String COUNTER = "interleavings.counter";

  /** Two threads add one each, and one of them reads. */
  static final class TwoAdd implements TwoThreads {
    final Counters.Counter counter = counter();

    @Override
    public void first() {
      counter.add();
    }

    @Override
    public void second() {
      counter.add();
      counter.count();
    }

    @Override
    public String result() {
      return "" + counter.count();
    }
  }

  // A class loader of its own loads the counter, so its name is all that can be passed.
  private static Counters.Counter counter() {
    String asked = System.getProperty(COUNTER);
    Class<?> made =
        Stream.of(Counters.class, WaitingCounters.class)
            .flatMap(list -> Stream.of(list.getDeclaredClasses()))
            .filter(counter -> counter.getSimpleName().equals(asked))
            .findAny()
            .orElseThrow();
    try {
      var constructor = made.getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Counters.Counter) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aDeadlockOfTwoLocksShowsWhichLockEachThreadWaitsFor() {
    Interleaving broken = verdict("TwoOrders");
    assertThat(broken.bothWait()).isTrue();
    assertThat(broken.inTwoColumns())
        .contains(" lock A")
        .contains(" lock B")
        .contains("waits for lock A")
        .contains("waits for lock B");
    assertThat(verdict("NeverUnlocked").bothWait()).isFalse();
  }

  @Test
  void theLocksOfAnOrderAreCompared() {
    assertThat(verdict("LockOnNewObject").locks()).isEqualTo(Interleaving.Locks.OF_THEIR_OWN);
    assertThat(verdict("LockOnRead").locks()).isNotEqualTo(Interleaving.Locks.OF_THEIR_OWN);
    assertThat(verdict("Plain").locks()).isEqualTo(Interleaving.Locks.NONE);
  }

  private static Interleaving verdict(String counter) {
    System.setProperty(COUNTER, counter);
    return Interleavings.broken(TwoAdd.class, "2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Plain",
        "Volatile",
        "VolatileLong",
        "GetThenSet",
        "LockOnNewObject",
        "TwoLocks",
        "LockOnRead",
        "GetThenPut",
        "AnElement",
        "CheckThenCreate",
        "AFutureThenPlusPlus"
      })
  void aLostUpdateIsFoundEachTime(String counter) {
    for (int i = 0; i < REPEATS; i++) {
      Interleaving broken = verdict(counter);
      assertThat(broken).isNotNull();
      assertThat(broken.end()).isEqualTo(Interleaving.End.RESULT);
      assertThat(broken.detail()).isEqualTo("1");
    }
  }

  @Test
  void theFunctionOfAnAtomicObjectIsCalledAgainAfterACollision() {
    for (int i = 0; i < REPEATS; i++) {
      Interleaving broken = verdict("CallsInUpdate");
      assertThat(broken).isNotNull();
      assertThat(broken.detail()).isEqualTo("3");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UnlockedDeque", "UnlockedMap", "UnlockedReader"})
  void accessWithoutALockIsFoundEachTime(String counter) {
    for (int i = 0; i < REPEATS; i++) {
      Interleaving broken = verdict(counter);
      assertThat(broken).isNotNull();
      assertThat(broken.end()).isIn(Interleaving.End.COLLECTION_RACE, Interleaving.End.FIELD_RACE);
    }
  }

  @Test
  void aLockThatIsNeverReleasedIsADeadlock() {
    assertThat(verdict("NeverUnlocked").end()).isEqualTo(Interleaving.End.DEADLOCK);
    assertThat(verdict("TwoOrders").end()).isEqualTo(Interleaving.End.DEADLOCK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Synchronized",
        "Block",
        "Atomic",
        "Adder",
        "CompareAndSet",
        "UpdateAndGet",
        "Spin",
        "SpinWithoutPause",
        "Reentrant",
        "ReadWrite",
        "Stamped",
        "Permits",
        "ConcurrentDeque",
        "CopyOnWrite",
        "SynchronizedList",
        "ComputeIfAbsent",
        "GuardedLists",
        "WaitAndNotify",
        "OneThread",
        "AFuture",
        "ALatch"
      })
  void aRightCounterIsNeverRefused(String counter) {
    for (int i = 0; i < REPEATS; i++) {
      Interleaving broken = verdict(counter);
      assertThat(broken)
          .withFailMessage(
              () -> broken.end() + " " + broken.detail() + "\n" + broken.inTwoColumns())
          .isNull();
    }
  }

  @Test
  void theOrderIsShownInTwoColumns() {
    String[] rows = verdict("Volatile").inTwoColumns().replaceAll(":\\d+ ", " ").split("\n");
    String right = " ".repeat(44);
    assertThat(rows[0]).startsWith("first thread").endsWith("second thread");
    assertThat(rows)
        .containsSubsequence(
            "Counters reads count: 0",
            right + "Counters reads count: 0",
            right + "Counters writes count: 1",
            "Counters writes count: 1");
  }
}
