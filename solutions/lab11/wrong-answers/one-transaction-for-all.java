// region: task-3
// caught by: 25 rows in batches of 10: three pushes, oldest first, and each row is marked once
// says: repeat until no rows are left
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  int all = 0;
  for (List<Row> next = rows.next(connection, batch);
      !next.isEmpty();
      next = rows.next(connection, batch)) {
    queue.push(next);
    for (Row row : next) {
      Sql.update(
          connection, "UPDATE outbox SET sent_at = ? WHERE id = ?", clock.instant(), row.id());
    }
    all += next.size();
  }
  connection.commit();
  return all;
}
