package jobsinpractice.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jobsinpractice.engine.RedisUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisDataException;

/** What people read when a page cannot be had. No stack trace, and nothing of what was sent. */
final class ErrorPages {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  private final Views views;

  ErrorPages(Views views) {
    this.views = views;
  }

  void mount(RoutesConfig routes) {
    routes.exception(HttpResponseException.class, this::refused);
    routes.exception(RedisUnavailable.class, this::noRedis);
    routes.exception(JedisDataException.class, this::notReadable);
    routes.exception(Exception.class, this::broken);
  }

  private void refused(HttpResponseException e, Context request) {
    if (e.getStatus() == 404) {
      views.error(request, 404, "Not found", "There is no page at this address.");
    } else {
      views.error(request, e.getStatus(), "Nothing was done", e.getMessage());
    }
  }

  private void noRedis(RedisUnavailable e, Context request) {
    views.error(request, 503, "Redis is away", e.getMessage());
  }

  private void notReadable(JedisDataException e, Context request) {
    String why =
        String.valueOf(e.getMessage()).startsWith("WRONGTYPE")
            ? "A key that this page reads holds a value of the wrong type."
                + " redis-cli TYPE shows which: each queue:… is a list; retry, schedule and dead are"
                + " zset, processes and queues are set. RENAME the key that is not, and load this"
                + " page again."
            : "Redis answered: " + e.getMessage();
    LOG.warn("{} {} failed: {}", request.method(), request.path(), e.getMessage());
    views.error(request, 500, "Redis refused to answer", why);
  }

  private void broken(Exception e, Context request) {
    LOG.error("{} {} failed", request.method(), request.path(), e);
    views.error(request, 500, "This failed", "The dashboard's log has the reason.");
  }
}
