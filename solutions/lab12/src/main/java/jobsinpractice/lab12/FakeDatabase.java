package jobsinpractice.lab12;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/** Given. A database that only accepts connections: a pool needs no more. */
final class FakeDatabase {
  private FakeDatabase() {}

  static DataSource dataSource() {
    return proxy(DataSource.class, "the fake database");
  }

  private static <T> T proxy(Class<T> type, String name) {
    Object made =
        Proxy.newProxyInstance(
            type.getClassLoader() == null
                ? FakeDatabase.class.getClassLoader()
                : type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getConnection" -> proxy(Connection.class, "a connection");
                  case "toString" -> name;
                  case "hashCode" -> System.identityHashCode(self);
                  case "equals" -> self == arguments[0];
                  default -> usual(method);
                });
    return type.cast(made);
  }

  private static Object usual(Method method) {
    Class<?> type = method.getReturnType();
    if (type == boolean.class) {
      return method.getName().equals("isValid") || method.getName().equals("getAutoCommit");
    }
    return type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : null;
  }
}
