package jobsinpractice.engine;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells all listeners, and keeps what they throw away from the worker. */
final class Listeners {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final List<WorkerListener> listeners;

  Listeners(List<WorkerListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  void tell(Consumer<WorkerListener> event) {
    for (WorkerListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (Throwable e) {
        report(listener, e);
      }
    }
  }

  /** What a listener throws can have a message that throws: not even the report may fail. */
  private static void report(WorkerListener listener, Throwable error) {
    try {
      LOG.error(
          "Listener {} threw {}; the job goes on",
          listener.getClass().getName(),
          ErrorText.of(error));
      LOG.debug("Where it threw", error);
    } catch (Throwable e) {
      // No memory for a log line.
    }
  }
}
