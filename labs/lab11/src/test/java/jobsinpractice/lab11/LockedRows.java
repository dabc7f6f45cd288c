package jobsinpractice.lab11;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jobsinpractice.database.FaultPoints;

/** Locks the rows that it returns, and notes what another relay gets after each later step. */
final class LockedRows implements Rows {
  private static final String FOR_UPDATE = OldestRows.SQL + " FOR UPDATE SKIP LOCKED";

  private final FaultPoints faults;
  private final Connection other;
  private final Set<Long> free = new TreeSet<>();

  LockedRows(FaultPoints faults, Connection other) {
    this.faults = faults;
    this.other = other;
  }

  @Override
  public List<Row> next(Connection connection, int limit) throws SQLException {
    List<Row> rows = Sql.rows(connection, FOR_UPDATE, limit);
    watch();
    return rows;
  }

  private void watch() {
    faults.pauseAfter(
        faults.steps().size() + 1,
        () -> {
          Sql.rows(other, FOR_UPDATE, 10).forEach(row -> free.add(row.order()));
          other.rollback();
          watch();
        });
  }

  /** Returns the orders whose rows another relay got. */
  Set<Long> free() {
    return free;
  }
}
