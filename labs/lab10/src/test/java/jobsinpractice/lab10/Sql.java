package jobsinpractice.lab10;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** What the tests explain about errors of the database. */
final class Sql {
  static final String SYNTAX =
      "the database does not accept this SQL: compare it with the tables in Shop.TABLES";

  static final String FOR_A_MOMENT =
      "SELECT … FOR UPDATE keeps its lock until the transaction ends, and in auto-commit mode each"
          + " statement is a transaction of its own. So the lock was gone before the next statement:"
          + " setAutoCommit(false) before the SELECT, and commit() after the last statement";

  private Sql() {}

  /** Returns whether rows were locked in auto-commit mode. */
  static boolean locksForAMoment(List<String> steps) {
    return steps.stream().anyMatch(step -> step.toUpperCase(Locale.ROOT).contains("FOR UPDATE"))
        && !steps.contains("COMMIT");
  }

  /** Runs what can throw an exception in a place that must not. */
  static <T> T quietly(Callable<T> code) {
    try {
      return code.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the SQL state of the exception or of one of its causes, or "". */
  static String state(Throwable thrown) {
    return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(each -> String.valueOf(((SQLException) each).getSQLState()))
        .findFirst()
        .orElse("");
  }

  /** Returns whether a unique key refused a row. */
  static boolean isDuplicate(Throwable thrown) {
    return state(thrown).equals("23505");
  }

  /** Returns whether a statement ran in a transaction in which another one had failed. */
  static boolean isBroken(Throwable thrown) {
    return state(thrown).equals("25P02");
  }

  /** Returns whether the database ended a transaction because of another one. */
  static boolean isConflict(Throwable thrown) {
    return state(thrown).equals("40001") || state(thrown).equals("40P01");
  }
}
