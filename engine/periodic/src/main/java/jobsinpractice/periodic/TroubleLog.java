package jobsinpractice.periodic;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;

/** Logs a trouble when it begins or changes, not at every look at it, and when it is over. */
final class TroubleLog {
  private final Map<String, String> current = new ConcurrentHashMap<>();
  private final Logger log;

  TroubleLog(Logger log) {
    this.log = log;
  }

  void report(String what, String trouble) {
    // Numbers change from look to look and make no other trouble of it.
    String kind = trouble.replaceAll("\\d+", "#");
    if (!kind.equals(current.put(what, kind))) log.error("{} Trying again each second.", trouble);
  }

  void over(String what) {
    if (current.remove(what) != null) log.info("{}: enqueued again", what);
  }
}
