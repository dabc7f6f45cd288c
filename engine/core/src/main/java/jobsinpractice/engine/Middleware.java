package jobsinpractice.engine;

import java.util.List;

/**
 * Wraps a job: on its way into Redis (client middleware) or around its handler (server middleware).
 *
 * <p>May change the job's fields, time it, catch and rethrow, or veto it by not calling {@code
 * next}. A vetoed push is not pushed; a vetoed run counts as done.
 */
@FunctionalInterface
public interface Middleware {
  void call(Job job, Next next) throws Exception;

  /** The rest of the chain, ending with the push or the handler. */
  @FunctionalInterface
  interface Next {
    void call() throws Exception;
  }

  /** Walks the chain: the first middleware is the outermost. */
  static void run(List<Middleware> chain, Job job, Next last) throws Exception {
    if (chain.isEmpty()) last.call();
    else chain.get(0).call(job, () -> run(chain.subList(1, chain.size()), job, last));
  }
}
