// region: task-5
// caught by: the clean-up deletes rows that were sent before the time, and no others
// says: they were deleted, and not committed
Duration lag(Instant now) throws SQLException {
  try (java.sql.Connection connection = database.getConnection()) {
    Instant oldest =
        Sql.time(connection, "SELECT MIN(created_at) FROM outbox WHERE sent_at IS NULL");
    return oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
  }
}

int cleanUp(Instant before) throws SQLException {
  int all = 0;
  try (java.sql.Connection connection = database.getConnection()) {
    connection.setAutoCommit(false);
    while (true) {
      int deleted =
          Sql.update(
              connection,
              "DELETE FROM outbox WHERE id IN"
                  + " (SELECT id FROM outbox WHERE sent_at < ? ORDER BY id LIMIT ?)",
              before,
              PIECE);
      all += deleted;
      if (deleted < PIECE) {
        return all;
      }
      connection.commit();
    }
  }
}

static String index() {
  return "CREATE INDEX outbox_unsent ON outbox (sent_at, order_id)";
}
