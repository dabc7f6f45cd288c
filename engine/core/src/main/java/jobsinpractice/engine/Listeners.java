package jobsinpractice.engine;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells all listeners, and keeps what they throw away from the worker. */
final class Listeners<L> {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final List<L> listeners;

  Listeners(List<? extends L> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  /**
   * Unlike {@link #tell}, passes on what a listener throws, as Sidekiq does at the startup: a
   * listener that could not open what jobs need must not let them run without it.
   */
  void start(Consumer<? super L> event) {
    for (L listener : listeners) {
      try {
        event.accept(listener);
      } catch (Throwable e) {
        LOG.debug("Where it threw", e);
        throw new IllegalStateException(
            "The worker does not start: startup of listener "
                + listener.getClass().getName()
                + " threw "
                + ErrorText.line(e)
                + ".",
            e);
      }
    }
  }

  void tell(Consumer<? super L> event) {
    for (L listener : listeners) {
      try {
        event.accept(listener);
      } catch (Throwable e) {
        report(listener, e);
      }
    }
  }

  /** What a listener throws can have a message that throws: not even the report may fail. */
  private static void report(Object listener, Throwable error) {
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
