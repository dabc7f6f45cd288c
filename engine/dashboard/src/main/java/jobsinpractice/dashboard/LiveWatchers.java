package jobsinpractice.dashboard;

import io.javalin.http.HttpResponseException;
import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import jobsinpractice.engine.internal.DaemonThread;

/**
 * The browsers that look on. Each gets the newest sample as soon as it has taken the one before: a
 * slow one misses some, and delays no other browser.
 */
final class LiveWatchers {
  private static final int MOST = 200;

  private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();

  // As many threads as browsers that are slow at this moment: mostly one or two.
  private final ExecutorService writers =
      Executors.newCachedThreadPool(DaemonThread.named("live-writer"));

  private record Watcher(SseClient client, AtomicBoolean writing) {}

  /**
   * @param past what it is to know of the time before it came
   */
  void welcome(SseClient client, Supplier<String> past) {
    if (watchers.size() >= MOST) {
      throw new HttpResponseException(503, "Too many browsers are watching. Close a tab.");
    }
    client.keepAlive();
    Watcher watcher = new Watcher(client, new AtomicBoolean(true));
    client.onClose(() -> watchers.remove(watcher));
    client.sendEvent("past", past.get());
    watcher.writing.set(false);
    watchers.add(watcher);
    if (client.terminated()) watchers.remove(watcher);
  }

  int count() {
    return watchers.size();
  }

  void tell(String sample) {
    for (Watcher watcher : watchers) {
      if (!watcher.writing.compareAndSet(false, true)) continue;
      writers.execute(
          () -> {
            try {
              watcher.client.sendEvent("now", sample);
            } catch (RuntimeException gone) {
              watchers.remove(watcher);
            } finally {
              watcher.writing.set(false);
            }
          });
    }
  }

  void close() {
    writers.shutdownNow();
    for (Watcher watcher : watchers) {
      try {
        watcher.client.close();
      } catch (RuntimeException gone) {
        // it went by itself
      }
    }
  }
}
