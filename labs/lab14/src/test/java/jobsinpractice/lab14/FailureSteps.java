package jobsinpractice.lab14;

import jobsinpractice.testkit.TestBench;

/** What the tests of task 4 do to a batch, and what they ask about it. */
abstract class FailureSteps implements Lab14Tasks {
  static final String TIMEOUT = "java.net.SocketTimeoutException";
  static final String REFUSED_MAIL = "550 mailbox unavailable";

  static Shop shop(TestBench bench) throws Exception {
    Shop shop = new Shop(bench);
    Needs.before(4, bench, () -> shop.batch("none").failed("none", "none"));
    return shop;
  }

  static void fail(Batch batch, String jid, String error) {
    batch.failed(jid, error);
    batch.callBack();
  }

  static void die(Batch batch, String jid, String error) {
    batch.died(jid, error);
    batch.callBack();
  }

  static void times(Shop shop, String event, int expected, String given, String why) {
    times(shop, event, expected, given, "", why);
  }

  static void times(Shop shop, String event, int expected, String given, String steps, String why) {
    DEATH
        .expect(expected, "callbacks")
        .given(given + "; callbacks for \"" + event + "\"")
        .order(steps)
        .got(shop.times(event))
        .butIf(times -> times != expected, why)
        .otherwise("");
  }
}
