package jobsinpractice.springboot;

import java.util.List;
import jobsinpractice.engine.Middleware;

/** Server middleware of the starter's own, around that of the application's extensions. */
@FunctionalInterface
interface OutermostMiddleware {
  List<Middleware> list();
}
