// region: task-3
// caught by: rows that other transactions commit during the push are not marked
// says: Does your code remember the last id
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  List<Row> next =
      rows.next(connection, batch).stream().filter(row -> row.id() > Seen.BY.getOrDefault(this, 0L)).toList();
  if (!next.isEmpty()) queue.push(next);
  for (Row row : next) {
    Sql.update(
        connection, "UPDATE outbox SET sent_at = ? WHERE id = ?", clock.instant(), row.id());
  }
  connection.commit();
  if (!next.isEmpty()) Seen.BY.put(this, next.get(next.size() - 1).id());
  return next.size();
}
// region: relay-imports
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;

final class Seen {
  static final Map<Relay, Long> BY = new WeakHashMap<>();

  private Seen() {}
}
