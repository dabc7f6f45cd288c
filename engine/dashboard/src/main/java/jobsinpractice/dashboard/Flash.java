package jobsinpractice.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the last action did, shown once to the browser that asked for it. */
final class Flash {
  private static final int MOST = 1_000;

  private final Map<String, String> messages =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST;
        }
      };

  synchronized void put(String browser, String message) {
    messages.put(browser, message);
  }

  /** Empty when there is nothing to tell. */
  synchronized String take(String browser) {
    String message = messages.remove(browser);
    return message == null ? "" : message;
  }
}
