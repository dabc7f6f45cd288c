package jobsinpractice.lab10;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import jobsinpractice.database.FaultPoints;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.ToDo;

/** Sees what the database throws, and ends code that asks it again and again. */
final class WatchedDatabase {
  private static final int MOST_CALLS = 200;

  private final boolean refuses;
  private boolean conflict;
  private int calls;

  private WatchedDatabase(boolean refuses) {
    this.refuses = refuses;
  }

  static WatchedDatabase working() {
    return new WatchedDatabase(false);
  }

  /** Each statement is a timeout. */
  static WatchedDatabase refusing() {
    return new WatchedDatabase(true);
  }

  /** Returns whether the database ended a transaction because of another one. */
  boolean sawConflict() {
    return conflict;
  }

  DataSource around(DataSource pool) {
    return of(DataSource.class, pool);
  }

  private <T> T of(Class<T> type, Object target) {
    return type.cast(
        Proxy.newProxyInstance(
            WatchedDatabase.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> call(target, method, arguments)));
  }

  private Object call(Object target, Method method, Object[] arguments) throws Throwable {
    boolean execute = method.getName().startsWith("execute");
    if ((execute || method.getName().equals("getConnection")) && ++calls > MOST_CALLS) {
      throw new AskedForever();
    }
    if (execute && refuses) {
      throw new SQLException("canceling statement due to statement timeout", "57014");
    }
    Object result;
    try {
      result = method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      conflict |= Sql.isConflict(e.getCause());
      throw e.getCause();
    }
    if (result instanceof Connection) return of(Connection.class, result);
    if (result instanceof PreparedStatement) return of(PreparedStatement.class, result);
    return result instanceof Statement ? of(Statement.class, result) : result;
  }

  /** Checks that the code ends when the database throws the same exception each time. */
  static void endsWithIt(Task task, String given, FaultPoints.Attempt code) {
    task.expectThat("the exception leaves your code, so the worker runs the job again later")
        .given(given)
        .butIf(
            asksForever(code),
            "your code called the database " + MOST_CALLS + " times, and went on",
            "the exception was caught, and the same is tried at once, again and again: a worker thread"
                + " is busy with it, and no one learns of the failure. Only SQL state 40001 means"
                + " that you can begin again at once: let any other exception through")
        .otherwise(true, "", "");
  }

  private static boolean asksForever(FaultPoints.Attempt code) {
    try {
      code.run();
      return false;
    } catch (AskedForever forever) {
      return true;
    } catch (ToDo toDo) {
      throw toDo;
    } catch (Exception e) {
      return false;
    }
  }

  /** Not an Exception, so that code which catches each Exception ends. */
  private static final class AskedForever extends Error {
    private static final long serialVersionUID = 1;
  }
}
