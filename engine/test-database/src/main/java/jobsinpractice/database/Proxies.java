package jobsinpractice.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.Statement;

/** Wraps objects of JDBC. */
final class Proxies {
  private Proxies() {}

  /** Returns an object of this interface whose calls the handler gets. */
  static <T> T of(Class<T> type, Object target, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            Proxies.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "equals" -> self == arguments[0];
                  case "hashCode" -> System.identityHashCode(self);
                  case "toString" -> target.toString();
                  default -> handler.invoke(self, method, arguments);
                }));
  }

  /** Calls the method, and throws what it throws. */
  static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Returns the interface of this statement. */
  static Class<? extends Statement> typeOf(Statement statement) {
    return statement instanceof CallableStatement
        ? CallableStatement.class
        : statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
  }
}
