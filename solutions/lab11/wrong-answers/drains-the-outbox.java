// region: task-3
// caught by: 25 rows in batches of 10: three pushes, oldest first, and each row is marked once
// says: repeat until no rows are left
int pushed = 0;
while (true) {
  try (java.sql.Connection connection = database.getConnection()) {
    connection.setAutoCommit(false);
    java.util.List<Row> next = rows.next(connection, batch);
    if (next.isEmpty()) {
      return pushed;
    }
    queue.push(next);
    for (Row row : next) {
      Sql.update(
          connection,
          "UPDATE outbox SET sent_at = ? WHERE id = ?",
          clock.instant(),
          row.id());
    }
    connection.commit();
    pushed += next.size();
  }
}
