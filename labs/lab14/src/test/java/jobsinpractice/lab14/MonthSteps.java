package jobsinpractice.lab14;

import jobsinpractice.testkit.TestBench;

/** What the tests of task 5 do to a batch with two parts, and what they ask about it. */
abstract class MonthSteps implements Lab14Tasks {
  static final String PARENT = "month";
  static final String NORTH = "north";
  static final String SOUTH = "south";

  static Shop shop(TestBench bench) throws Exception {
    return Needs.nested(bench);
  }

  /** Opens a parent with the jobs and children north (a, b) and south (c), and closes all three. */
  static void month(Shop shop) {
    Batch parent = shop.open(PARENT);
    child(shop, parent, NORTH, "a", "b");
    child(shop, parent, SOUTH, "c");
    parent.close();
    parent.callBack();
    parent.countInParent();
  }

  static Batch child(Shop shop, Batch parent, String bid, String... jids) {
    Batch child = shop.batch(bid);
    child.openIn(parent);
    child.add(Shop.jobs(jids));
    child.close();
    child.callBack();
    child.countInParent();
    return child;
  }

  static void fail(Batch batch, String jid) {
    batch.failed(jid, "503");
    batch.callBack();
    batch.countInParent();
  }

  static void die(Batch batch, String jid) {
    batch.died(jid, "503");
    batch.callBack();
    batch.countInParent();
  }

  static void times(Shop shop, String event, int expected, String given, String steps, String why) {
    times(shop, PARENT, event, expected, given, steps, why);
  }

  static void times(
      Shop shop, String bid, String event, int expected, String given, String steps, String why) {
    NESTED
        .expect(expected, "callbacks")
        .given(given + "; callbacks for \"" + event + "\" of " + bid)
        .order(steps)
        .got(shop.times(bid, event))
        .butIf(times -> times != expected, why)
        .otherwise("");
  }
}
