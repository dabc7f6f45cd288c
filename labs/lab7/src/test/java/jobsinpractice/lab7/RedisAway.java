package jobsinpractice.lab7;

import java.lang.reflect.Constructor;
import jobsinpractice.engine.RedisUnavailable;

/** Makes the engine's own exception, whose constructor other packages cannot call. */
final class RedisAway {
  private RedisAway() {}

  static RedisUnavailable exception() {
    try {
      Constructor<RedisUnavailable> constructor =
          RedisUnavailable.class.getDeclaredConstructor(String.class, Throwable.class);
      constructor.setAccessible(true);
      return constructor.newInstance("Redis does not answer", null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
