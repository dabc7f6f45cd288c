package jobsinpractice.lab8;

import static jobsinpractice.lab8.Shop.DEAD;
import static jobsinpractice.lab8.Shop.ME;
import static jobsinpractice.lab8.Shop.OTHER;
import static jobsinpractice.lab8.Shop.QUEUE;

import java.util.List;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.testkit.TestBench;

/**
 * Asks the learner's recovery what it does in situations that only one kind of mistake gets wrong.
 * An explanation names a cause only if such a question has confirmed it.
 */
final class RecoverSuspects {
  private RecoverSuspects() {}

  /** Returns whether a recovery of another process's jobs takes this process's. */
  static boolean takesItsOwn(TestBench bench) {
    Shop shop = new Shop(bench).empty().holds(ME, 1, 3);
    shop.allGoBack(ME).recover(DEAD, QUEUE);
    return shop.inFlightOf(ME).size() < 3;
  }

  /** Returns whether a recovery takes another process's jobs out of this process's list. */
  static boolean takesThoseThatItAlsoHas(TestBench bench) {
    Shop shop = new Shop(bench).empty().holds(DEAD, 1, 3).holds(ME, 1, 3);
    shop.allGoBack(ME).recover(DEAD, QUEUE);
    return shop.inFlightOf(ME).size() < 3;
  }

  static List<Integer> leftOfTen(TestBench bench) {
    Shop shop = new Shop(bench).empty().holds(DEAD, 1, 10);
    shop.allGoBack(ME).recover(DEAD, QUEUE);
    return shop.inFlightOf(DEAD);
  }

  /** Returns whether it leaves a live process alone whose heartbeat expires in a minute. */
  static boolean sparesWhatExpires(TestBench bench) {
    Shop shop = new Shop(bench).empty().holds(OTHER, 1, 3).lives(OTHER);
    shop.redis().call(jedis -> jedis.expire(OTHER, 60));
    return shop.allGoBack(ME).recover(OTHER, QUEUE) == 0 && shop.inFlightOf(OTHER).size() == 3;
  }

  /** Returns whether it takes a dead process's jobs while only this other process is alive. */
  static boolean takesWhile(TestBench bench, String living) {
    Shop shop = new Shop(bench).empty().holds(DEAD, 1, 3).lives(living);
    shop.allGoBack(ME).recover(DEAD, QUEUE);
    return shop.inFlightOf(DEAD).size() < 3;
  }

  /** Returns whether it takes a dead process's jobs if no job waits, and other processes live. */
  static boolean takesIfNoneWaits(TestBench bench) {
    Shop shop = new Shop(bench).empty().holds(DEAD, 1, 3).lives(OTHER).lives(ME);
    shop.allGoBack(ME).recover(DEAD, QUEUE);
    return shop.inFlightOf(DEAD).size() < 3;
  }

  /** Returns whether it takes a dead process's jobs if the set of processes is empty. */
  static boolean takesOfTheForgotten(TestBench bench) {
    Shop shop = new Shop(bench).empty().holds(DEAD, 1, 3);
    shop.redis().call(jedis -> jedis.del(Keys.PROCESSES));
    shop.allGoBack(ME).recover(DEAD, QUEUE);
    return shop.inFlightOf(DEAD).size() < 3;
  }

  /**
   * Returns whether it empties the dead process's list: before it asks about the first job, or at
   * the end, when the process has come back and claimed another job.
   */
  static boolean deletesTheList(TestBench bench) {
    Shop shop = new Shop(bench).empty().holds(DEAD, 1, 3);
    int[] asked = {0};
    boolean[] emptied = {false};
    new InFlight(bench.redis(), bench.clock(), ME) {
      @Override
      Ending goesTo(String owner, String queue, byte[] payload) {
        emptied[0] |= shop.inFlightOf(DEAD).isEmpty();
        if (++asked[0] == 2) {
          shop.holds(DEAD, 4, 4).lives(DEAD);
        }
        return Ending.back(queue, payload);
      }
    }.recover(DEAD, QUEUE);
    return emptied[0] || !shop.inFlightOf(DEAD).contains(4);
  }
}
