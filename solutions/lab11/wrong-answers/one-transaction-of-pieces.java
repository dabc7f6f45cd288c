// region: task-5
// caught by: 250 rows are deleted in transactions of at most 100, and orders go on meanwhile
// says: it locks all of them until its commit
Duration lag(Instant now) throws SQLException {
  try (Connection connection = database.getConnection()) {
    Instant oldest =
        Sql.time(connection, "SELECT MIN(created_at) FROM outbox WHERE sent_at IS NULL");
    return oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
  }
}

int cleanUp(Instant before) throws SQLException {
  try (Connection connection = database.getConnection()) {
    connection.setAutoCommit(false);
    int all = 0;
    int deleted;
    do {
      deleted =
          Sql.update(
              connection,
              "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE sent_at < ? LIMIT ?)",
              before,
              PIECE);
      all += deleted;
    } while (deleted > 0);
    connection.commit();
    return all;
  }
}

static String index() {
  return "CREATE INDEX outbox_unsent ON outbox (sent_at, order_id)";
}
